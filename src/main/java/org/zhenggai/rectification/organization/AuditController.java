package org.zhenggai.rectification.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.audit.AuditLog;
import org.zhenggai.rectification.engine.ForbiddenException;

/** {@code /api/audit}: the audit administrator reads what the others did, and nobody else does. */
@RestController
@Validated
@RequestMapping("/api/audit")
class AuditController {

    private final AuditLog log;
    private final Organization organization;

    AuditController(AuditLog log, Organization organization) {
        this.log = log;
        this.organization = organization;
    }

    @GetMapping
    Map<String, List<AuditLog.Entry>> page(Principal caller,
                                           @RequestParam(defaultValue = "0") @Min(value = 0, message = "页码从0开始") int page,
                                           @RequestParam(defaultValue = "50") @Min(value = 1, message = "每页至少1条")
                                           @Max(value = 500, message = "每页最多500条") int size) {
        if (!organization.has(caller.getName(), Role.AUDIT)) {
            throw new ForbiddenException("操作日志只能由审计管理员查看");
        }
        return Map.of("items", log.page(page, size));
    }
}
