package org.zhenggai.rectification.casework.review;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What was submitted and is being reviewed. Rounds and comment numbers count per case and stage. */
public enum Stage {
    /** 不属实的调查结论. */
    INVESTIGATION("Task_Investigate"),
    /** 一案一策整改方案. */
    PROGRAMME("Task_DraftProgramme"),
    /** 举证材料, from self-check to feedback. */
    EVIDENCE("Task_Rectify", "Task_SubmitEvidence");

    private final Set<String> tasks;

    Stage(String... tasks) {
        this.tasks = Set.of(tasks);
    }

    /** The stage that is submitted, for the first time or again after a return, by the user task with this id in the model. */
    public static Optional<Stage> submittedBy(String taskKey) {
        return Arrays.stream(values()).filter(stage -> stage.tasks.contains(taskKey)).findFirst();
    }

    /** Ids in the model of the user tasks by which the stage is submitted. */
    public Set<String> tasks() {
        return tasks;
    }
}
