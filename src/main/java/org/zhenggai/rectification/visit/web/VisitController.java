package org.zhenggai.rectification.visit.web;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.engine.NotFoundException;
import org.zhenggai.rectification.finding.CaseRegister;
import org.zhenggai.rectification.finding.CaseRegister.Reader;
import org.zhenggai.rectification.finding.CaseUnits;
import org.zhenggai.rectification.finding.RectificationCase;
import org.zhenggai.rectification.organization.Officer;
import org.zhenggai.rectification.organization.Organization;
import org.zhenggai.rectification.visit.Visits;

/** {@code /api/cases/{caseNumber}/visits}: who may see the case sees the visits to it, oldest first. */
@RestController
class VisitController {

    private final CaseRegister register;
    private final Visits visits;
    private final CaseUnits units;
    private final Organization organization;

    VisitController(CaseRegister register, Visits visits, CaseUnits units, Organization organization) {
        this.register = register;
        this.visits = visits;
        this.units = units;
        this.organization = organization;
    }

    /** @throws NotFoundException when there is no such case, or the caller may not see it: the answer does not tell which */
    @GetMapping("/api/cases/{caseNumber}/visits")
    List<VisitView> visits(Principal caller, @PathVariable String caseNumber) {
        RectificationCase found = register.find(reader(caller), caseNumber)
                .orElseThrow(() -> new NotFoundException("没有案件" + caseNumber + "，或者它与您的单位无关"));
        String unit = organization.officer(caller.getName()).map(Officer::unitId).orElse("");
        boolean responsible = units.isResponsible(found.id(), unit);
        return visits.ofCase(found.id()).stream()
                .map(visit -> VisitView.of(visit, visits.findings(visit.id()), responsible)).toList();
    }

    private Reader reader(Principal caller) {
        return organization.officer(caller.getName()).filter(Officer::active)
                .map(officer -> new Reader(organization.isOverseer(officer.id()), officer.unitId()))
                .orElse(new Reader(false, null));
    }
}
