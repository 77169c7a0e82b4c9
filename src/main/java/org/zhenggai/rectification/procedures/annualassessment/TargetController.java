package org.zhenggai.rectification.procedures.annualassessment;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

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
