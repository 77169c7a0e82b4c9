package org.zhenggai.rectification.ground.engine;

/** A task was completed, or its process went on without it: nobody waits for it any more. In the engine's transaction. */
public record TaskEnded(String taskId) {}
