/** The engine's side of the guided sample: the door that Tasklist uses. */
package org.zhenggai.rectification.sample.process;
