/** The engine's side: notes what is passed, draws models. */
package org.zhenggai.rectification.views.trace.process;
