package org.zhenggai.rectification.procedures.changerequest;

import java.util.List;

/** Names in {@code processes/category-conversion.bpmn} that code refers to; a test compares both directions. */
public final class CategoryConversionProcess {

    public static final String KEY = "category-conversion";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of("Task_Sign", "Task_Opinion", "Task_Decide");

    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Converted", "End_Refused", "End_NotSigned", "End_Void");

    private CategoryConversionProcess() {}
}
