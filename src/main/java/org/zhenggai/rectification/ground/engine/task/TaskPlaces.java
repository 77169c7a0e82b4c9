package org.zhenggai.rectification.ground.engine.task;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
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
    private final RepositoryService models;
    private final EngineCalls engine;

    TaskPlaces(TaskHolders holders, @Lazy TaskService tasks, @Lazy RepositoryService models, EngineCalls engine) {
        this.models = models;
        this.holders = holders;
        this.tasks = tasks;
        this.engine = engine;
    }

    /** @throws NotFoundException as {@link TaskHolders#seen} says */
    public TaskPlace seen(String taskId) {
        Task task = holders.seen(taskId);
        String process = engine.asSystem(() -> models.getProcessDefinition(task.getProcessDefinitionId()).getKey());
        String caseId;
        try {
            caseId = engine.asSystem(() -> (String) tasks.getVariable(taskId, "caseId"));
        } catch (NullValueException ended) {
            throw new NotFoundException("没有这项任务，或者它已经办结"); // between the two questions
        }
        return new TaskPlace(task.getId(), task.getTaskDefinitionKey(), task.getName(), process,
                task.getProcessInstanceId(), task.getAssignee(), caseId == null ? null : Long.valueOf(caseId));
    }
}
