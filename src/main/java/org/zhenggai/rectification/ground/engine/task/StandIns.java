package org.zhenggai.rectification.ground.engine.task;

import java.util.Collection;
import java.util.Optional;

/** Says for whom somebody works who has no right of their own to a task; another room knows the people. */
public interface StandIns {

    /**
     * The officer a user stands in for with this work.
     *
     * @param taskId engine id of the task, null for a start form
     * @param groups candidate groups of the task, or candidate starter groups of the process
     * @return the principal; empty when the user does the work in their own right
     */
    Optional<String> principalOf(String userId, String taskId, Collection<String> groups);

    /** Remembers, in the submission's transaction, that the actor has submitted for the principal. */
    void acted(String actor, String principal, Work work);

    /** What was worked on; case and subject as the engine carries them, either may be null. */
    record Work(String processKey, String caseId, String subjectId) {}
}
