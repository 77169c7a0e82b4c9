package org.zhenggai.rectification.procedures.escalation;

import java.util.List;

/** Names in {@code processes/escalation.bpmn} that code refers to; a test compares both directions. */
public final class EscalationProcess {

    public static final String KEY = "escalation";
    public static final String SIGN = "Task_Sign";
    static final String ANSWER = "Task_Answer";
    static final String HOLD_INTERVIEW = "Task_HoldInterview";
    static final String REPORT_AFTER_INTERVIEW = "Task_ReportAfterInterview";
    static final String REPORT_WEEKLY = "Task_ReportWeekly";
    static final String CONCLUDE = "Task_Conclude";
    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(SIGN, ANSWER, HOLD_INTERVIEW, REPORT_AFTER_INTERVIEW, REPORT_WEEKLY, CONCLUDE);
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Reminded", "End_NotIssued", "End_Absorbed", "End_HandedOver", "End_Concluded",
            "End_Void", "End_Climbed");

    private EscalationProcess() {}

    static String path(String task) {
        return KEY + "/" + task;
    }
}
