package org.zhenggai.rectification.procedures.opinion;

import java.util.List;

/** Names in {@code processes/opinion.bpmn} that code refers to; a test compares both directions. */
public final class OpinionProcess {

    public static final String KEY = "opinion";
    public static final String GIVE = "Task_GiveOpinion";
    static final String WITHDRAWN = "opinion-withdrawn";
    static final String VOID = "opinion-void";
    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(GIVE);
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Given", "End_Withdrawn", "End_NotNeeded", "End_Reminded");

    private OpinionProcess() {}

    static String path(String task) {
        return KEY + "/" + task;
    }
}
