package org.zhenggai.rectification.ground.organization;

import java.time.LocalDate;
import java.util.Set;

/**
 * Whoever held a task has left the unit or post it is for: it waits for the group again. In the engine's transaction.
 *
 * @param caseId the instance's {@code caseId}, null where the process is about no case
 * @param groups candidate groups
 * @param former who held it
 * @param due    last day, null where the task has none
 */
public record TaskGivenBack(String taskId, String name, String caseId, Set<String> groups, String former, LocalDate due) {}
