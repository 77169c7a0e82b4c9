package org.zhenggai.rectification.casework.takeback;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/returnable} and {@code /api/tasks/{taskId}/taking-back}: the caller takes back what he submitted (撤回). */
@RestController
class TakeBackController {

    private final TakeBack submissions;

    TakeBackController(TakeBack submissions) {
        this.submissions = submissions;
    }

    @GetMapping("/api/returnable")
    List<TakeBack.Item> mine(Principal caller) {
        return submissions.of(caller.getName());
    }

    @PostMapping("/api/tasks/{taskId}/taking-back")
    TakeBack.Done takeBack(Principal caller, @PathVariable String taskId) {
        return submissions.takeBack(caller.getName(), taskId);
    }
}
