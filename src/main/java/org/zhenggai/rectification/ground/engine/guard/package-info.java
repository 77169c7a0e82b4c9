/** The guard before every command: who calls, what may be asked at all, and which services stand before the engine's own. */
package org.zhenggai.rectification.ground.engine.guard;
