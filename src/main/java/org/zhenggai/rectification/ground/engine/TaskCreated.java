package org.zhenggai.rectification.ground.engine;

import java.time.LocalDate;
import java.util.Set;

/**
 * A user task waits for somebody. Published in the engine's transaction.
 *
 * @param caseId     the instance's {@code caseId}, null where the process is about no case
 * @param subjectId  key of what the process is about, null where it names none
 * @param groups     candidate groups
 * @param users      candidate users and the assignee, where the model names them
 * @param due        last day, null where the task has none
 */
public record TaskCreated(String taskId, String name, String processKey, String processName, String taskKey, String caseId,
        String subjectId,
        Set<String> groups, Set<String> users, LocalDate due) {}
