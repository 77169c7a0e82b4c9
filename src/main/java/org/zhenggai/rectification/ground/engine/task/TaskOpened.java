package org.zhenggai.rectification.ground.engine.task;

/**
 * A user task was created. Published in the engine's transaction.
 *
 * @param caseId       the instance's {@code caseId}, null where the process has none
 * @param processState the model's property {@code processState} of the task
 */
public record TaskOpened(String caseId, String processKey, String taskKey, String processState) {}
