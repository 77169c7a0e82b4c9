package org.zhenggai.rectification.procedures.escalation;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.Trials;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.procedures.escalation.EscalationReport.EscalationView;
import org.zhenggai.rectification.procedures.escalation.EscalationReport.ScheduleView;

/** What was issued on a case, why its colour is what it is, and what a changed ladder would change. */
@RestController
@RequestMapping("/api")
class EscalationController {

    private final CaseAccess access;
    private final EscalationReport report;
    private final WhatIf whatIf;
    private final Trials trials;
    private final Organization organization;
    private final AuditLog audit;

    EscalationController(CaseAccess access, EscalationReport report, WhatIf whatIf, Trials trials, Organization organization,
            AuditLog audit) {
        this.audit = audit;
        this.access = access;
        this.report = report;
        this.whatIf = whatIf;
        this.trials = trials;
        this.organization = organization;
    }

    @GetMapping("/cases/{caseNumber}/escalations")
    List<EscalationView> escalations(Principal caller, @PathVariable String caseNumber) {
        return report.escalations(access.visible(caller.getName(), caseNumber));
    }

    @GetMapping("/cases/{caseNumber}/schedule")
    ScheduleView schedule(Principal caller, @PathVariable String caseNumber) {
        return report.schedule(access.visible(caller.getName(), caseNumber));
    }

    /** The changed table as the request's body. */
    @PostMapping(value = "/escalation/what-if", consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE,
            MediaType.APPLICATION_OCTET_STREAM_VALUE})
    WhatIf.Result whatIf(Principal caller, InputStream dmn) throws IOException {
        return tried(caller, dmn);
    }

    /** The changed table as an uploaded file. */
    @PostMapping(value = "/escalation/what-if", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    WhatIf.Result whatIf(Principal caller, @RequestParam MultipartFile file) throws IOException {
        return tried(caller, file.getInputStream());
    }

    private WhatIf.Result tried(Principal caller, InputStream dmn) throws IOException {
        if (!organization.isOverseer(caller.getName()) && !organization.has(caller.getName(), Role.SYSTEM)) {
            throw new ForbiddenException("督办阶梯的试算只限统筹全部案件的单位和系统管理员");
        }
        byte[] table = trials.read(dmn);
        audit.record(Act.of(Category.WHAT_IF, caller.getName(), "试算督办阶梯").saying(table.length + "字节"));
        return trials.run("督办阶梯", () -> whatIf.evaluate(table));
    }
}
