package org.zhenggai.rectification.procedures.lifecycle;

import java.util.List;

/** Names in {@code processes/rectification-preparation.bpmn} that code refers to; a test compares both directions. */
public final class PreparationProcess {

    public static final String KEY = "rectification-preparation";

    /** User tasks of the model; both category processes had them themselves before they called it. */
    public static final List<String> TASKS = List.of("Task_Investigate", "Task_ConfirmUnfounded", "Task_DraftProgramme",
            "Task_ReviewProgramme");
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_ProgrammeApproved", "End_Unfounded");

    private PreparationProcess() {}
}
