package org.zhenggai.rectification.ground.engine;

import java.time.LocalDate;

/**
 * A task was given to an officer by somebody else; whoever claims a task for himself publishes nothing. In the engine's transaction.
 *
 * @param due last day, null where the task has none
 */
public record TaskHandedOver(String taskId, String name, String processName, String caseId, String officer, LocalDate due) {}
