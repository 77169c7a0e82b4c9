package org.zhenggai.rectification.procedures.followup;

import java.util.List;

/** Names in {@code processes/follow-up.bpmn} that code refers to; a test compares both directions. */
public final class FollowUpProcess {

    public static final String KEY = "follow-up";
    /** Message that ends a follow-up whose case was reopened. */
    public static final String VOID = "follow-up-void";

    static final String VISIT = "Task_FollowUp";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(VISIT);
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Stable", "End_Relapsed", "End_Void");

    private FollowUpProcess() {}
}
