package org.zhenggai.rectification.procedures.changerequest;

import java.util.List;

/** Names in {@code processes/deadline-extension.bpmn} that code refers to; a test compares both directions. */
public final class DeadlineExtensionProcess {

    public static final String KEY = "deadline-extension";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of("Task_Sign", "Task_Opinion", "Task_Decide");

    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Granted", "End_Refused", "End_NotSigned", "End_Void");

    private DeadlineExtensionProcess() {}
}
