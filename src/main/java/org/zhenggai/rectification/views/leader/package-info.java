/** 领导工作页: what waits for a leader's signature and what he should know, on one screen; letters are prepared and signed there. */
package org.zhenggai.rectification.views.leader;
