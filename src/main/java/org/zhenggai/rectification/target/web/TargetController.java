package org.zhenggai.rectification.target.web;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.target.TargetRegister;
import org.zhenggai.rectification.target.TargetView;

/** {@code /api/targets}: targets, last values and last assessments of the townships the caller may see. */
@RestController
class TargetController {

    private final TargetRegister register;

    TargetController(TargetRegister register) {
        this.register = register;
    }

    @GetMapping("/api/targets")
    List<TargetView> targets(Principal caller) {
        return register.seenBy(caller.getName());
    }
}
