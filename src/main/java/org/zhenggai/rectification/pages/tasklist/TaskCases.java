package org.zhenggai.rectification.pages.tasklist;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** Which case a task belongs to. */
@Component
public class TaskCases {

    private static final String CASE_NUMBER = "caseNumber";
    private static final String CASE_ID = "caseId";

    private final TaskService tasks;
    private final EngineCalls engine;

    TaskCases(@Lazy TaskService tasks, EngineCalls engine) {
        this.tasks = tasks;
        this.engine = engine;
    }

    /**
     * The number of the task's case, null where the task is of no case. Asked with the caller's own rights.
     *
     * @throws NotFoundException when there is no such task, or the caller may not see it: the answer does not tell which
     */
    public String caseOf(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new NotFoundException("没有这项任务，或者它已经办结");
        }
        return engine.asSystem(() -> (String) tasks.getVariable(taskId, CASE_NUMBER));
    }

    /** A task of a case: the user task's id in the model, and the case's key in our tables. */
    record Place(String taskKey, long caseId) {}

    /** Where the task stands; empty for a task of no case. The caller has been let through to it. */
    Optional<Place> placeOf(String taskId) {
        return engine.asSystem(() -> Optional.ofNullable((String) tasks.getVariable(taskId, CASE_ID))
                .map(id -> new Place(tasks.createTaskQuery().taskId(taskId).singleResult().getTaskDefinitionKey(), Long.parseLong(id))));
    }
}
