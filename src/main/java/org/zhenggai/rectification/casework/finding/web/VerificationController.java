package org.zhenggai.rectification.casework.finding.web;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Verification;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** {@code /api/audit/verify}: the audit administrator lets the system prove that its records are as they were written. */
@RestController
class VerificationController {

    private final Verification verification;
    private final Cases cases;
    private final Organization organization;
    private final AuditLog audit;

    VerificationController(Verification verification, Cases cases, Organization organization, AuditLog audit) {
        this.audit = audit;
        this.verification = verification;
        this.cases = cases;
        this.organization = organization;
    }

    @GetMapping("/api/audit/verify")
    Verification.Report verify(Principal caller, @RequestParam(name = "case", required = false) String caseNumber) {
        if (!organization.has(caller.getName(), Role.AUDIT)) {
            throw new ForbiddenException("时间线和操作日志只能由审计管理员核验");
        }
        audit.record(Act.of(Category.AUDIT, caller.getName(), "核验记录").on(caseNumber));
        return caseNumber == null ? verification.all() : verification.of(cases.byNumber(caseNumber)
                .orElseThrow(() -> new NotFoundException("没有案件" + caseNumber)));
    }
}
