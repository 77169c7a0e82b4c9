package org.zhenggai.rectification.procedures.planrun;

import java.util.List;

/** Names in {@code processes/rectification-plan.bpmn} that code refers to; a test compares both directions. */
public final class RectificationPlanProcess {

    public static final String KEY = "rectification-plan";
    /** Message that ends the wait for the last case. */
    public static final String EVERY_CASE_ENDED = "every-case-ended";

    static final String CLOSING_REPORT = "Task_ClosingReport";
    static final String APPROVE_CLOSING_REPORT = "Task_ApproveClosingReport";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of("Task_Mobilise", "Task_Concentrate", "Task_Supervise", "Task_SumUp",
            CLOSING_REPORT, APPROVE_CLOSING_REPORT);
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_PlanClosed");

    private RectificationPlanProcess() {
    }

    static String path(String task) {
        return KEY + "/" + task;
    }
}
