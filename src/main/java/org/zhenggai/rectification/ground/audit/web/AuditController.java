package org.zhenggai.rectification.ground.audit.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.ground.audit.AuditEntry;
import org.zhenggai.rectification.ground.audit.AuditReading;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.audit.Outcome;

/** {@code /api/audit}: the audit administrator reads what everybody did, and nobody else does. */
@RestController
@Validated
@RequestMapping("/api/audit")
class AuditController {

    /** A value that may be asked for, and how people call it. */
    record Choice(String code, String label) {}

    private final AuditReading reading;
    private final AuditDoor door;

    AuditController(AuditReading reading, AuditDoor door) {
        this.reading = reading;
        this.door = door;
    }

    /** A page, newest first; the next one is asked for with {@code before}, the {@code seq} of the last entry. */
    @GetMapping
    Map<String, List<AuditEntry>> page(Principal caller, @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "50") @Min(value = 1, message = "每页至少1条") @Max(value = 500, message = "每页最多500条") int size) {
        door.check(caller);
        return Map.of("items", reading.page(AuditParameters.question(query), size));
    }

    /** The categories and outcomes there are. */
    @GetMapping("/choices")
    Map<String, List<Choice>> choices(Principal caller) {
        door.check(caller);
        return Map.of("categories", Arrays.stream(Category.values()).map(one -> new Choice(one.name(), one.label())).toList(),
                "outcomes", Arrays.stream(Outcome.values()).map(one -> new Choice(one.name(), one.label())).toList());
    }
}
