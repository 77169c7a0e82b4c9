package org.zhenggai.rectification.ground.engine.task;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** In whose hands a task is. */
@Component
public class TaskHolders {

    private final TaskService taskService;
    private final EngineCalls engine;

    TaskHolders(@Lazy TaskService taskService, EngineCalls engine) {
        this.taskService = taskService;
        this.engine = engine;
    }

    /**
     * The task, asked with the caller's own rights.
     *
     * @throws NotFoundException when there is no such task, or the caller may not see it: the answer does not tell which
     */
    public Task seen(String taskId) {
        Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new NotFoundException("没有这项任务，或者它已经办结");
        }
        return task;
    }

    /**
     * Lets nobody through but who holds the task.
     *
     * @throws NotFoundException  as {@link #seen}
     * @throws ForbiddenException when he may see it and does not hold it
     */
    public Task demand(String taskId, String userId) {
        Task task = seen(taskId);
        if (!userId.equals(task.getAssignee())) {
            throw new ForbiddenException("只有领取了任务的人可以填写，请先领取");
        }
        return task;
    }

    /** Which of these tasks nobody has to do any more. */
    public List<String> ended(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        Set<String> open = engine.asSystem(() -> new HashSet<>(taskService.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list()
                .stream().map(Task::getId).toList()));
        return taskIds.stream().filter(id -> !open.contains(id)).toList();
    }
}
