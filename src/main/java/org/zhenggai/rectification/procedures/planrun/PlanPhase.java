package org.zhenggai.rectification.procedures.planrun;

import java.util.Arrays;
import java.util.Optional;

/** The four phases of a plan, by their position in the document; the model has a row for each. */
public enum PlanPhase {
    /** 动员部署. */
    MOBILISATION(1, "Task_Mobilise", "mobilisation"),
    /** 集中整改. */
    CONCENTRATION(2, "Task_Concentrate", "concentration"),
    /** 督导检查. */
    SUPERVISION(3, "Task_Supervise", "supervision"),
    /** 总结验收. */
    SUMMING_UP(4, "Task_SumUp", "summingUp");

    private final int position;
    private final String task;
    private final String variable;

    PlanPhase(int position, String task, String variable) {
        this.position = position;
        this.task = task;
        this.variable = variable;
    }

    public int position() {
        return position;
    }

    /** What the model's variables of this phase begin with. */
    public String variable() {
        return variable;
    }

    String task() {
        return task;
    }

    static Optional<PlanPhase> ofTask(String task) {
        return Arrays.stream(values()).filter(phase -> phase.task.equals(task)).findFirst();
    }
}
