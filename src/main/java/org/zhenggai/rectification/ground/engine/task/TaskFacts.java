package org.zhenggai.rectification.ground.engine.task;

import java.util.Map;
import java.util.Set;

/**
 * Adds what a form shows (the case's facts, comments to answer, last round's list) to the variables a client reads for a task's
 * form. Computed from our tables at every reading; nothing is stored in the engine.
 */
public interface TaskFacts {

    /** Of a room that knows something of each process that carries a case. */
    Set<String> EVERY_CASE = Set.of("*");

    /** Keys of the processes the room knows: it is asked for the forms of these alone. */
    Set<String> processes();

    /** Everything the room may name; a name that two rooms give to forms of one process is refused at start. */
    Set<String> names();

    /**
     * @return values by form key, JSON-like: String, Boolean, Integer, List, Map
     */
    Map<String, Object> factsFor(TaskContext task);
}
