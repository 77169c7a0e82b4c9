package org.zhenggai.rectification.ground.engine.task;

import java.util.Map;
import java.util.Set;

/**
 * A step whose submission can be taken back (撤回) until somebody has opened what it led to: it knows how to undo what it wrote. Steps that
 * judge are none, nor those with effects outside of the house.
 */
public interface ReturnableStep extends TaskStep {

    /** Activities of the same process that a submission leads to, by their ids in the model; those that are entered are left again. */
    Set<String> followers();

    /** Whether this submission can be taken back at all, by what stands in it. */
    boolean returnable(TaskSubmission submission);

    /** What has to be known to undo it, JSON-like; asked before the step takes the form in. */
    Map<String, Object> before(TaskSubmission submission);

    /**
     * Undoes in the room's tables what the submission wrote. Joins the caller's transaction; the engine is moved back by the caller.
     *
     * @param before what {@link #before} returned, read from JSON
     */
    void undo(TaskContext task, String officer, Map<String, Object> before);
}
