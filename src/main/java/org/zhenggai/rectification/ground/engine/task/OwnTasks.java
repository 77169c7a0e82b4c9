package org.zhenggai.rectification.ground.engine.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;

/** Submits tasks for the caller of a request, by the same way as the form in a browser: gate, form check, the room's step. */
@Component
public class OwnTasks {

    private final TaskService tasks;
    private final EngineCalls engine;

    OwnTasks(@Lazy TaskService tasks, EngineCalls engine) {
        this.tasks = tasks;
        this.engine = engine;
    }

    /**
     * Submits the task's form in the present transaction. An unclaimed task of one of the caller's groups is claimed first.
     *
     * @throws RuntimeException whatever the gate, the check of the form or the step refuses
     */
    public void submit(String taskId, Map<String, Object> form) {
        tasks.complete(taskId, form);
    }

    /** Groups whose members may do the task. The caller of this room has checked that the task is the user's. */
    public List<String> groups(String taskId) {
        return engine.asSystem(() -> tasks.getIdentityLinksForTask(taskId).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
                .distinct().sorted().toList());
    }

    /** Puts the task into the officer's hands. The caller of this room has checked that the task is the user's and may be the officer's. */
    public void handOn(String taskId, String officer) {
        engine.asSystem(() -> {
            tasks.setAssignee(taskId, officer);
            return null;
        });
    }
}
