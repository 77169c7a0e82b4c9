/** Starts and ends follow-ups and what their model calls. */
package org.zhenggai.rectification.followup.process;
