package org.zhenggai.rectification.procedures.annualassessment;

import java.util.List;

/** Names in {@code processes/annual-assessment.bpmn} that code refers to; a test compares both directions. */
public final class AnnualAssessmentProcess {

    public static final String KEY = "annual-assessment";

    static final String CONFIRM = "Task_Confirm";
    static final String CORRECT = "Task_Correct";
    static final String ACKNOWLEDGE = "Task_Acknowledge";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(CONFIRM, CORRECT, ACKNOWLEDGE);

    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Passed", "End_Vetoed", "End_Withdrawn");

    private AnnualAssessmentProcess() {}

    static String path(String task) {
        return KEY + "/" + task;
    }
}
