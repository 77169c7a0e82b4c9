package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.util.List;

/** Names in {@code processes/weekly-dispatch.bpmn} that code refers to; a test compares both directions. */
public final class WeeklyDispatchProcess {

    public static final String KEY = "weekly-dispatch";

    static final String REPORT = "Task_ReportWeek";
    static final String REVIEW = "Task_ReviewSheet";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(REPORT, REVIEW);
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Published", "End_Lapsed");

    private WeeklyDispatchProcess() {}
}
