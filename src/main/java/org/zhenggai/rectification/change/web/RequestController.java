package org.zhenggai.rectification.change.web;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.change.ChangeRequest;
import org.zhenggai.rectification.change.ChangeRequests;
import org.zhenggai.rectification.engine.NotFoundException;
import org.zhenggai.rectification.finding.CaseRegister;
import org.zhenggai.rectification.finding.CaseRegister.Reader;
import org.zhenggai.rectification.organization.Officer;
import org.zhenggai.rectification.organization.Organization;

/** {@code /api/cases/{caseNumber}/requests}: whom the case concerns may read what was asked for it. */
@RestController
class RequestController {

    private final CaseRegister register;
    private final ChangeRequests requests;
    private final Organization organization;

    RequestController(CaseRegister register, ChangeRequests requests, Organization organization) {
        this.register = register;
        this.requests = requests;
        this.organization = organization;
    }

    /** @throws NotFoundException when there is no such case, or the caller may not see it: the answer does not tell which */
    @GetMapping("/api/cases/{caseNumber}/requests")
    List<RequestView> of(Principal caller, @PathVariable String caseNumber) {
        long caseId = register.find(reader(caller), caseNumber)
                .orElseThrow(() -> new NotFoundException("没有案件" + caseNumber + "，或者它与您的单位无关")).id();
        return requests.of(caseId).stream().map(this::view).toList();
    }

    private RequestView view(ChangeRequest request) {
        return RequestView.of(request, requests.opinions(request.id()), organization);
    }

    private Reader reader(Principal caller) {
        return organization.officer(caller.getName()).filter(Officer::active)
                .map(officer -> new Reader(organization.isOverseer(officer.id()), officer.unitId()))
                .orElse(new Reader(false, null));
    }
}
