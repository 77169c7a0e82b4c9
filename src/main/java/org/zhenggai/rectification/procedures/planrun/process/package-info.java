/** Starts the plan's process and what its model calls. */
package org.zhenggai.rectification.procedures.planrun.process;
