/** What is stuck in the engine, and the commands that free it. */
package org.zhenggai.rectification.repair.process;
