/** Starts the yearly assessment and records its result. */
package org.zhenggai.rectification.target.process;
