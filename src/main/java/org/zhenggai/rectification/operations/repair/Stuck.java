package org.zhenggai.rectification.operations.repair;

import java.time.OffsetDateTime;
import java.util.List;

/** What of a case may be stuck: steps that failed for good, and every open task with its holder. Nothing of the case's content. */
public record Stuck(String caseNumber, List<Failure> incidents, List<HeldTask> tasks) {

    /**
     * A step that failed for good.
     *
     * @param id        the engine's id of the incident
     * @param process   name of the process it belongs to
     * @param step      name of the step, its id where it has none
     * @param cause     what the last attempt said
     * @param retryable whether it can be tried again here
     */
    public record Failure(String id, String process, String instance, String step, String cause, OffsetDateTime at, boolean retryable) {}

    /**
     * An open task.
     *
     * @param holder     officer who holds it, null when nobody does
     * @param holderName the same by name
     * @param candidates officers who may take it by their position
     */
    public record HeldTask(String id, String process, String name, String holder, String holderName, OffsetDateTime due,
            List<Candidate> candidates) {}

    /** An officer who may take the task. */
    public record Candidate(String id, String name, String unit) {}
}
