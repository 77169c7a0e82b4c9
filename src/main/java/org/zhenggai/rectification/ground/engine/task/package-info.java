/** A form on its way: what it shows, whether it is the caller's, its own rules, and the room's step that takes it in. */
package org.zhenggai.rectification.ground.engine.task;
