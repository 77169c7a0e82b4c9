package org.zhenggai.rectification.ground.engine.task;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Submits tasks for the caller of a request, by the same way as the form in a browser: gate, form check, the room's step. */
@Component
public class OwnTasks {

    private final TaskService tasks;

    OwnTasks(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    /**
     * Submits the task's form in the present transaction. An unclaimed task of one of the caller's groups is claimed first.
     *
     * @throws RuntimeException whatever the gate, the check of the form or the step refuses
     */
    public void submit(String taskId, Map<String, Object> form) {
        tasks.complete(taskId, form);
    }
}
