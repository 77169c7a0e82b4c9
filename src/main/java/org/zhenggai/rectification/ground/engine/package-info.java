/** Sets up the engine: the guard before every command, the check of submitted forms, what models may hold. */
package org.zhenggai.rectification.ground.engine;
