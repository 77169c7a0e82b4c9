package org.zhenggai.rectification.procedures.lifecycle;

import java.util.List;

/** Names in {@code processes/ongoing-rectification.bpmn} that code refers to; a test compares both directions. */
public final class OngoingProcess {

    public static final String KEY = "ongoing-rectification";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of("Task_ReportProgress", "Task_ReviewProgress", "Task_SubmitEvidence");
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Closed", "End_Unfounded", "End_Converted", "End_Replaced");
    /** User tasks of the version before; cases that were in one of them stay on it until they leave it. */
    public static final List<String> FORMER = PreparationProcess.TASKS;

    private OngoingProcess() {}
}
