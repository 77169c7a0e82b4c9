package org.zhenggai.rectification.engine;

import java.util.Map;

/**
 * What an officer submits for one task, after the guard has let the officer through and the form check has passed the values.
 *
 * @param taskId            the engine's task id
 * @param taskKey           the user task's id in the model, e.g. {@code Task_Investigate}
 * @param processKey        key of the process definition the task belongs to
 * @param processInstanceId the instance the task belongs to (a called instance has its own)
 * @param executionId       the execution the task waits in; one per branch of a multi-instance task
 * @param caseId            the case the instance carries in its {@code caseId} variable, or null where the process has no case
 * @param userId            the officer who submits
 * @param values            submitted values by form key: text as String, numbers as BigDecimal, checkboxes as Boolean,
 *                          dates as LocalDate, checklists as List of String, dynamic lists as List of Map
 */
public record TaskSubmission(String taskId, String taskKey, String processKey, String processInstanceId, String executionId,
                             String caseId, String userId, Map<String, Object> values) {
}
