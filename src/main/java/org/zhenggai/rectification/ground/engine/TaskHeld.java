package org.zhenggai.rectification.ground.engine;

/**
 * A task came into an officer's hands, or out of everybody's. In the engine's transaction.
 *
 * @param officer who holds it now, null when it was given back
 */
public record TaskHeld(String taskId, String officer) {}
