/** What the models of dispatch and notice call. */
package org.zhenggai.rectification.dispatch.process;
