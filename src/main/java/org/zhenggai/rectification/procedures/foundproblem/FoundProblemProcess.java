package org.zhenggai.rectification.procedures.foundproblem;

import java.util.List;

/** Names in {@code processes/found-problem.bpmn} that code refers to; a test compares both directions. */
public final class FoundProblemProcess {

    public static final String KEY = "found-problem";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of("Task_Review");
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Registered", "End_Rejected");

    private FoundProblemProcess() {}
}
