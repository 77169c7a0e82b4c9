package org.zhenggai.rectification.ground.engine.task;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * An open task and what its process is about.
 *
 * @param subjectId key of what the process is about, in its room's table
 * @param caseId    null where the process is about no case
 * @param assignee  officer who holds it, null when nobody does
 * @param due       last day in Asia/Shanghai, null where the task has none
 */
public record SubjectTask(String id, long subjectId, Long caseId, String assignee, OffsetDateTime created, LocalDate due) {}
