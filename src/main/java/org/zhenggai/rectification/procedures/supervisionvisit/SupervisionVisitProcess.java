package org.zhenggai.rectification.procedures.supervisionvisit;

import java.util.List;

/** Names in {@code processes/supervision-visit.bpmn} that code refers to; a test compares both directions. */
public final class SupervisionVisitProcess {

    public static final String KEY = "supervision-visit";

    static final String CONFIRM_SHAM = "Task_ConfirmSham";
    static final String ANSWER = "Task_Answer";
    static final String CONFIRM = "Task_Confirm";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(CONFIRM_SHAM, ANSWER, CONFIRM);

    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Recorded", "End_Answered");

    private SupervisionVisitProcess() {}

    static String path(String task) {
        return KEY + "/" + task;
    }
}
