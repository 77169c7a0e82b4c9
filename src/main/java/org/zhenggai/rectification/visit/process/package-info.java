/** Starts a visit's process. */
package org.zhenggai.rectification.visit.process;
