/** Sets up the engine: the guard before every command, the check of submitted forms, the clock. Uses no other room. */
package org.zhenggai.rectification.ground.engine;
