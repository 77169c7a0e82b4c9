/** The way a case took through its processes: recorded with every step, read and drawn, also when the engine has forgotten it. */
package org.zhenggai.rectification.views.trace;
