package org.zhenggai.rectification.ground.engine.task;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** Where a task stands that the caller may see. */
@Component
public class TaskPlaces {

    private final TaskHolders holders;
    private final TaskService tasks;
    private final EngineCalls engine;

    TaskPlaces(TaskHolders holders, @Lazy TaskService tasks, EngineCalls engine) {
        this.holders = holders;
        this.tasks = tasks;
        this.engine = engine;
    }

    /** @throws NotFoundException as {@link TaskHolders#seen} says */
    public TaskPlace seen(String taskId) {
        Task task = holders.seen(taskId);
        String caseId = engine.asSystem(() -> (String) tasks.getVariable(taskId, "caseId"));
        return new TaskPlace(task.getId(), task.getTaskDefinitionKey(), task.getName(), key(task.getProcessDefinitionId()),
                task.getProcessInstanceId(), task.getAssignee(), caseId == null ? null : Long.valueOf(caseId));
    }

    /** The engine names a definition by its key, its version and a number. */
    private static String key(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }
}
