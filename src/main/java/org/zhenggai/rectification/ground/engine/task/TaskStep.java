package org.zhenggai.rectification.ground.engine.task;

import java.util.Map;
import java.util.Set;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/**
 * What a room does when an officer submits one of its tasks. Form values never become process variables: the step records them
 * in the room's own tables, in the engine's transaction, and returns the few variables the process goes on with.
 */
public interface TaskStep {

    /** The user tasks this step serves, as {@code <processKey>/<taskKey>}. */
    Set<String> tasks();

    /**
     * Checks the business rules, records the submission and decides the outcome.
     *
     * @return process variables to set on the task's process instance, by name; empty when the process needs none
     * @throws SubmissionRefusedException when a business rule forbids it; nothing is written then
     */
    Map<String, Object> perform(TaskSubmission submission);
}
