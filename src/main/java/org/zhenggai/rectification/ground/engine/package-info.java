/** Sets up the engine: the guard before every command, the check of submitted forms, what models may hold, the door to HTTP. */
package org.zhenggai.rectification.ground.engine;
