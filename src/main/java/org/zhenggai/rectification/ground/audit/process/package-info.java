/** The engine's side: what people do in the engine itself, and whether a thing they asked it for exists. */
package org.zhenggai.rectification.ground.audit.process;
