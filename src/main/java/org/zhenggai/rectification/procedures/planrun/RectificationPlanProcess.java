package org.zhenggai.rectification.procedures.planrun;

import java.util.List;
import java.util.Optional;
import org.zhenggai.rectification.ground.engine.task.TaskContext;

/** Names in {@code processes/rectification-plan.bpmn} that code refers to; a test compares both directions. */
public final class RectificationPlanProcess {

    public static final String KEY = "rectification-plan";
    /** Message that ends the wait for the last case. */
    public static final String EVERY_CASE_ENDED = "every-case-ended";

    static final String CLOSING_REPORT = "Task_ClosingReport";
    static final String APPROVE_CLOSING_REPORT = "Task_ApproveClosingReport";
    static final List<String> PHASE_TASKS = List.of("Task_OrganisePhase", "Task_SupervisePhase");

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of("Task_OrganisePhase", "Task_SupervisePhase", CLOSING_REPORT, APPROVE_CLOSING_REPORT);
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_PhaseDone", "End_PlanClosed");
    /** User tasks of the version that had four phases, in their order; plans that were in one of them stay on it. */
    public static final List<String> FORMER = List.of("Task_Mobilise", "Task_Concentrate", "Task_Supervise", "Task_SumUp");

    private RectificationPlanProcess() {}

    static String path(String task) {
        return KEY + "/" + task;
    }

    /** The position of the phase the task is about; empty where it is about the whole plan. */
    static Optional<Integer> phase(TaskContext task) {
        if (task.part() != null) {
            return Optional.of(Integer.valueOf(task.part()));
        }
        int former = FORMER.indexOf(task.taskKey());
        return former < 0 ? Optional.empty() : Optional.of(former + 1);
    }
}
