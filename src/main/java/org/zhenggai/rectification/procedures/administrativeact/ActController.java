package org.zhenggai.rectification.procedures.administrativeact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.procedures.administrativeact.process.ActStarts;

/** {@code /api/administration}: what takes two administrators; decided on in Tasklist. */
@RestController
@Validated
@RequestMapping("/api/administration")
class ActController {

    private final Administration administration;
    private final ActStarts starts;

    ActController(Administration administration, ActStarts starts) {
        this.administration = administration;
        this.starts = starts;
    }

    @GetMapping("/access")
    Administration.Access access(Principal caller) {
        return administration.access(caller.getName());
    }

    @GetMapping("/acts")
    Map<String, List<ActView>> acts(Principal caller,
            @RequestParam(defaultValue = "0") @Min(value = 0, message = "页码从0开始") int page,
            @RequestParam(defaultValue = "50") @Min(value = 1, message = "每页至少1条") @Max(value = 200, message = "每页最多200条") int size) {
        return Map.of("items", administration.acts(caller.getName(), page, size));
    }

    /** Proposes one; the body holds the fields of the start form. */
    @PostMapping("/acts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void propose(@RequestBody Map<String, Object> form) {
        starts.propose(form);
    }

    /** The caller's half of a new password, told once. */
    @PostMapping("/acts/{id}/password-half")
    Administration.PasswordHalf half(Principal caller, @PathVariable long id) {
        return administration.takeHalf(caller.getName(), id);
    }
}
