package org.zhenggai.rectification.ground.engine.task;

/**
 * Where a task stands.
 *
 * @param taskId            the engine's task id
 * @param taskKey           the user task's id in the model, e.g. {@code Task_Investigate}
 * @param processKey        key of the process definition the task belongs to
 * @param processInstanceId the instance the task belongs to (a called instance has its own)
 * @param caseId            the case the instance carries in its {@code caseId} variable, or null where the process has no case
 * @param subjectId         what else the instance is about (an escalation, a request, a plan): its {@code subjectId} variable, or null
 * @param unitId            the unit a multi-instance task was made for: its {@code reviewingUnit} variable, or null
 * @param part              the part of its subject a multi-instance task was made for: its {@code part} variable, or null
 */
public record TaskContext(String taskId, String taskKey, String processKey, String processInstanceId, String caseId,
        String subjectId, String unitId, String part) {

    /** Whether the task belongs to this process. */
    public boolean isOf(String key) {
        return key.equals(processKey);
    }

    /** The case's key in our tables. @throws NumberFormatException where the process has no case */
    public long caseKey() {
        return Long.parseLong(caseId);
    }

    /** The key in our tables of what the instance is about. @throws NumberFormatException where it is about nothing else */
    public long subjectKey() {
        return Long.parseLong(subjectId);
    }
}
