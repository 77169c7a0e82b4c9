package org.zhenggai.rectification.ground.engine.task;

import java.util.Map;

/**
 * What an officer submits for one task, after the guard has let the officer through and the form check has passed the values.
 *
 * @param userId the officer who submits
 * @param values see {@link FormValues#values()}
 */
public record TaskSubmission(TaskContext task, String userId, Map<String, Object> values) implements FormValues {

    public String taskKey() {
        return task.taskKey();
    }

    public String processKey() {
        return task.processKey();
    }

    /** The case as the engine carries it, null where the process has none. */
    public String caseId() {
        return task.caseId();
    }

    /** The case's key in our tables. @throws NumberFormatException where the process has no case */
    public long caseKey() {
        return task.caseKey();
    }

    /** The key in our tables of what the instance is about. @throws NumberFormatException where it is about nothing else */
    public long subjectKey() {
        return task.subjectKey();
    }
}
