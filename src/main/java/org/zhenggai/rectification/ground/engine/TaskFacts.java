package org.zhenggai.rectification.ground.engine;

import java.util.Map;

/**
 * Adds what a form shows (the case's facts, comments to answer, last round's list) to the variables a client reads for a task's
 * form. Computed from our tables at every reading; nothing is stored in the engine.
 */
public interface TaskFacts {

    /**
     * @return values by form key, JSON-like: String, Boolean, Integer, List, Map
     */
    Map<String, Object> factsFor(TaskContext task);
}
