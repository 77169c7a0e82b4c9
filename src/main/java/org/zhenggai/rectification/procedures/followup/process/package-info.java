/** Starts and ends follow-ups and what their model calls. */
package org.zhenggai.rectification.procedures.followup.process;
