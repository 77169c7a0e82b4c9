package org.zhenggai.rectification.ground.engine.task;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A task that an officer holds, or that nobody holds and the officer may take.
 *
 * @param key         the user task's id in the model
 * @param businessKey of its process instance: a case's number, a plan's key, or the name of what else the instance is about; may be null
 * @param caseId      as the instance carries it, null where it is about no case
 * @param planId      as the instance carries it, null for most
 * @param mine        whether the officer holds it
 * @param due         last day in Asia/Shanghai, null where the task has none
 */
public record DutyTask(String id, String key, String name, String processName, String businessKey, Long caseId, String planId,
        boolean mine, OffsetDateTime created, LocalDate due) {}
