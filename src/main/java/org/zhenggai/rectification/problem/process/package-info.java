/** What the model of newly found problems calls. */
package org.zhenggai.rectification.problem.process;
