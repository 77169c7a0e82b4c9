/** Starts the category processes and what they call. */
package org.zhenggai.rectification.procedures.lifecycle.process;
