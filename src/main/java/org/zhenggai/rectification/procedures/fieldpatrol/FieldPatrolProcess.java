package org.zhenggai.rectification.procedures.fieldpatrol;

import java.util.List;

/** Names in {@code processes/field-patrol.bpmn} that code refers to; a test compares both directions. */
public final class FieldPatrolProcess {

    public static final String KEY = "field-patrol";

    static final String RECORD = "Task_RecordPatrol";
    static final String SIGN = "Task_SignPatrol";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(RECORD, SIGN);
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Stopped", "End_UnitGone");

    private FieldPatrolProcess() {}
}
