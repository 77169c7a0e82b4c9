package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.util.List;

/** Names in {@code processes/periodic-notice.bpmn} that code refers to; a test compares both directions. */
public final class PeriodicNoticeProcess {

    public static final String KEY = "periodic-notice";

    static final String DRAFT = "Task_DraftNotice";
    static final String SIGN = "Task_SignNotice";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(DRAFT, SIGN);
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Published", "End_Lapsed");

    private PeriodicNoticeProcess() {}
}
