package org.zhenggai.rectification.procedures.supervisionvisit;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;

/** {@code /api/cases/{caseNumber}/visits}: who may see the case sees the visits to it, oldest first. */
@RestController
class VisitController {

    private final CaseAccess access;
    private final Visits visits;
    private final CaseUnits units;
    private final Organization organization;

    VisitController(CaseAccess access, Visits visits, CaseUnits units, Organization organization) {
        this.access = access;
        this.visits = visits;
        this.units = units;
        this.organization = organization;
    }

    /** Answers 404 when there is no such case, or the caller may not see it: the answer does not tell which */
    @GetMapping("/api/cases/{caseNumber}/visits")
    List<VisitView> visits(Principal caller, @PathVariable String caseNumber) {
        RectificationCase found = access.visible(caller.getName(), caseNumber);
        String unit = organization.officer(caller.getName()).map(Officer::unitId).orElse("");
        boolean responsible = units.isResponsible(found.id(), unit);
        return visits.ofCase(found.id()).stream()
                .map(visit -> VisitView.of(visit, visits.findings(visit.id()), responsible)).toList();
    }
}
