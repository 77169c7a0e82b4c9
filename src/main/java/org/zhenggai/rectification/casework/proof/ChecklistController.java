package org.zhenggai.rectification.casework.proof;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;

/** {@code /api/cases/{caseNumber}/checklist}: what the case needs as evidence and what of it is there. */
@RestController
class ChecklistController {

    private final CaseAccess access;
    private final Checklist checklist;
    private final TypeProposals proposals;

    ChecklistController(CaseAccess access, Checklist checklist, TypeProposals proposals) {
        this.proposals = proposals;
        this.access = access;
        this.checklist = checklist;
    }

    /** Answers 404 when there is no such case, or the caller may not see it: the answer does not tell which */
    @GetMapping("/api/cases/{caseNumber}/checklist")
    List<ChecklistEntry> of(Principal caller, @PathVariable String caseNumber) {
        return checklist.of(access.visible(caller.getName(), caseNumber).id());
    }

    /** Files that are about to be uploaded. */
    record Files(List<TypeProposals.File> files) {}

    /** What these files probably are: a proposal the officer may change. */
    @PostMapping("/api/cases/{caseNumber}/evidence/proposals")
    List<TypeProposals.Proposal> proposals(Principal caller, @PathVariable String caseNumber, @RequestBody Files files) {
        return proposals.of(access.visible(caller.getName(), caseNumber).id(), files.files());
    }
}
