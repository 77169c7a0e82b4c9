package org.zhenggai.rectification.pages.tasklist;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.urging.OpenUrging;
import org.zhenggai.rectification.casework.urging.Urgings;

/** {@code /api/tasks/urged}: which of the caller's tasks were urged (催办), for the marks in the list and on the form. */
@RestController
class UrgedTasks {

    private final TaskService tasks;
    private final Urgings urgings;

    UrgedTasks(@Lazy TaskService tasks, Urgings urgings) {
        this.tasks = tasks;
        this.urgings = urgings;
    }

    /** The engine leaves out those of which the caller may not know. */
    @GetMapping("/api/tasks/urged")
    List<OpenUrging> urged() {
        List<String> urged = urgings.openTasks();
        return urged.isEmpty() ? List.of() : urgings.open(tasks.createTaskQuery().taskIdIn(urged.toArray(String[]::new)).list().stream()
                .map(Task::getId).toList());
    }
}
