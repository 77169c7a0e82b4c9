package org.zhenggai.rectification.engine;

import java.util.Map;

/**
 * Adds what a form shows (the case's facts, comments to answer, last round's list) to the variables a client reads for a task's
 * form. Computed from our tables at every reading; nothing is stored in the engine.
 */
public interface TaskFacts {

    /**
     * @param taskId     the engine's task id
     * @param processKey key of the process definition the task belongs to
     * @param taskKey    the user task's id in the model
     * @param caseId     the case, or null where the process has none
     * @return values by form key, JSON-like: String, Boolean, Integer, List, Map
     */
    Map<String, Object> factsFor(String taskId, String processKey, String taskKey, String caseId);
}
