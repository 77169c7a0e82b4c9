package org.zhenggai.rectification.pages.tasklist;

import java.security.Principal;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/tasks/{taskId}/claim}: the caller takes a task (领取), by the guard that stands before every claim. */
@RestController
class ClaimController {

    private final TaskService tasks;

    ClaimController(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    @PostMapping("/api/tasks/{taskId}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(Principal caller, @PathVariable String taskId) {
        tasks.claim(taskId, caller.getName());
    }
}
