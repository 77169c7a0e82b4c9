package org.zhenggai.rectification.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

    /** The case's key in our tables. @throws NumberFormatException where the process has no case */
    public long caseKey() {
        return Long.parseLong(caseId);
    }

    /** The text of a field, null when it was not submitted. */
    public String text(String field) {
        return (String) values.get(field);
    }

    /** The day of a date field, null when it was not submitted. */
    public LocalDate date(String field) {
        return (LocalDate) values.get(field);
    }

    /** The number of a number field, null when it was not submitted. */
    public BigDecimal number(String field) {
        return (BigDecimal) values.get(field);
    }

    /** Whether a checkbox is ticked. */
    public boolean ticked(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** The chosen values of a checklist, empty when it was not submitted. */
    @SuppressWarnings("unchecked") // the form check has made them strings
    public List<String> chosen(String field) {
        return (List<String>) values.getOrDefault(field, List.of());
    }

    /** The rows of a dynamic list, empty when it was not submitted. */
    @SuppressWarnings("unchecked") // the form check has made them maps
    public List<Map<String, Object>> rows(String field) {
        return (List<Map<String, Object>>) values.getOrDefault(field, List.of());
    }
}
