package org.zhenggai.rectification.casework.handing;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/tasks/{taskId}/colleagues} and {@code …/hand-on}: the caller hands a task on within the unit (转办). */
@RestController
class HandOnController {

    /** To whom and why. */
    record Order(String officer, String reason) {}

    private final HandOn handing;

    HandOnController(HandOn handing) {
        this.handing = handing;
    }

    @GetMapping("/api/tasks/{taskId}/colleagues")
    List<HandOn.Colleague> colleagues(Principal caller, @PathVariable String taskId) {
        return handing.colleagues(caller.getName(), taskId);
    }

    @PostMapping("/api/tasks/{taskId}/hand-on")
    HandOn.Colleague hand(Principal caller, @PathVariable String taskId, @RequestBody Order order) {
        return handing.hand(caller.getName(), taskId, order.officer(), order.reason());
    }
}
