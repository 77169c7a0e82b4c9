package org.zhenggai.rectification.procedures.changerequest;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.ground.organization.Organization;

/** {@code /api/cases/{caseNumber}/requests}: whom the case concerns may read what was asked for it. */
@RestController
class RequestController {

    private final CaseAccess access;
    private final ChangeRequests requests;
    private final Organization organization;

    RequestController(CaseAccess access, ChangeRequests requests, Organization organization) {
        this.access = access;
        this.requests = requests;
        this.organization = organization;
    }

    /** Answers 404 when there is no such case, or the caller may not see it: the answer does not tell which */
    @GetMapping("/api/cases/{caseNumber}/requests")
    List<RequestView> of(Principal caller, @PathVariable String caseNumber) {
        return requests.of(access.visible(caller.getName(), caseNumber).id()).stream().map(this::view).toList();
    }

    private RequestView view(ChangeRequest request) {
        return RequestView.of(request, requests.opinions(request.id()), organization);
    }
}
