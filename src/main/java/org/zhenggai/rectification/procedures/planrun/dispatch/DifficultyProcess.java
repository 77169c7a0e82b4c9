package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.util.List;

/** Names in {@code processes/difficulty-coordination.bpmn} that code refers to; a test compares both directions. */
public final class DifficultyProcess {

    public static final String KEY = "difficulty-coordination";

    static final String ANSWER = "Task_AnswerDifficulty";
    static final String COORDINATE = "Task_CoordinateDifficulty";

    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(ANSWER, COORDINATE);
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_DifficultyAnswered");

    private DifficultyProcess() {}
}
