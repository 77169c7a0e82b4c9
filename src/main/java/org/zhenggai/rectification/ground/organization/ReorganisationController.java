package org.zhenggai.rectification.ground.organization;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/organization/units} and {@code /transfers}: what units hold, and merging, splitting and closing them. */
@RestController
@RequestMapping("/api/organization")
class ReorganisationController {

    private final Reorganisation reorganisation;

    ReorganisationController(Reorganisation reorganisation) {
        this.reorganisation = reorganisation;
    }

    @GetMapping("/units")
    List<Reorganisation.Standing> units(Principal caller) {
        return reorganisation.units(caller.getName());
    }

    @PostMapping("/transfers")
    Map<String, List<String>> transfer(Principal caller, @RequestBody UnitTransfer order) {
        return Map.of("changes", reorganisation.transfer(caller.getName(), order));
    }
}
