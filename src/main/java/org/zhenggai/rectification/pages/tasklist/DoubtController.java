package org.zhenggai.rectification.pages.tasklist;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.proof.Doubts;
import org.zhenggai.rectification.ground.engine.task.TaskHolders;

/** {@code /api/tasks/{taskId}/doubts}: where a form that is about to be submitted says otherwise than the case file. */
@RestController
class DoubtController {

    private final TaskHolders holders;
    private final TaskCases taskCases;
    private final Doubts doubts;

    DoubtController(TaskHolders holders, TaskCases taskCases, Doubts doubts) {
        this.holders = holders;
        this.taskCases = taskCases;
        this.doubts = doubts;
    }

    @PostMapping("/api/tasks/{taskId}/doubts")
    List<String> of(Principal caller, @PathVariable String taskId, @RequestBody Map<String, Object> values) {
        String step = holders.demand(taskId, caller.getName()).getTaskDefinitionKey();
        return taskCases.caseIdOf(taskId).map(caseId -> doubts.of(step, caseId, values)).orElse(List.of());
    }
}
