package org.zhenggai.rectification.pages.tasklist;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.engine.task.TaskHolders;

/** Which case a task belongs to. */
@Component
public class TaskCases {

    private static final String CASE_NUMBER = "caseNumber";
    private static final String CASE_ID = "caseId";

    private final TaskService tasks;
    private final TaskHolders holders;
    private final EngineCalls engine;

    TaskCases(@Lazy TaskService tasks, TaskHolders holders, EngineCalls engine) {
        this.tasks = tasks;
        this.holders = holders;
        this.engine = engine;
    }

    /**
     * The number of the task's case, null where the task is of no case. Asked with the caller's own rights.
     *
     * @throws RuntimeException as {@link TaskHolders#seen} says
     */
    public String caseOf(String taskId) {
        holders.seen(taskId);
        return engine.asSystem(() -> (String) tasks.getVariable(taskId, CASE_NUMBER));
    }

    /** The case's key in our tables; empty for a task of no case. The caller has been let through to it. */
    Optional<Long> caseIdOf(String taskId) {
        return engine.asSystem(() -> Optional.ofNullable((String) tasks.getVariable(taskId, CASE_ID)).map(Long::valueOf));
    }
}
