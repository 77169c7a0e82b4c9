package org.zhenggai.rectification.procedures.instruction;

import java.util.List;

/** Names in {@code processes/instruction.bpmn} that code refers to; a test compares both directions. */
public final class InstructionProcess {

    public static final String KEY = "instruction";
    static final String CARRY_OUT = "Task_CarryOut";
    static final String JUDGE = "Task_Judge";
    static final String VOID = "instruction-void";
    /** User tasks of the model. */
    public static final List<String> TASKS = List.of(CARRY_OUT, JUDGE);
    /** End events of the model. */
    public static final List<String> ENDS = List.of("End_Closed", "End_Void");

    private InstructionProcess() {}

    /** Whether the task is the one that an instruction becomes. */
    public static boolean ordered(String processKey, String taskKey) {
        return KEY.equals(processKey) && CARRY_OUT.equals(taskKey);
    }

    static String path(String task) {
        return KEY + "/" + task;
    }
}
