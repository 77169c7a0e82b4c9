package org.zhenggai.rectification.procedures.changerequest;

import java.util.List;

/** Names in {@code processes/suspension.bpmn} that code refers to; a test compares both directions. */
public final class SuspensionProcess {

    public static final String KEY = "suspension";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of("Task_Sign", "Task_Opinion", "Task_Decide", "Task_EndSuspension");

    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Resumed", "End_Refused", "End_NotSigned", "End_Void");

    private SuspensionProcess() {}
}
