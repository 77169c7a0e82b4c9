package org.zhenggai.rectification.casework.finding.web;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseTitles;
import org.zhenggai.rectification.casework.finding.RectificationCase;

/** {@code /api/cases/{caseNumber}/title}: what the case is called, and another name for it. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/title")
class CaseTitleController {

    record Title(String title, boolean mayChange) {}

    /** Another name, and why. */
    record Change(String title, String reason) {}

    private final CaseTitles titles;
    private final CaseAccess access;

    CaseTitleController(CaseTitles titles, CaseAccess access) {
        this.titles = titles;
        this.access = access;
    }

    @GetMapping
    Title of(Principal caller, @PathVariable String caseNumber) {
        RectificationCase c = access.visible(caller.getName(), caseNumber);
        return new Title(c.title(), titles.mayChange(caller.getName(), c));
    }

    @PutMapping
    Title change(Principal caller, @PathVariable String caseNumber, @RequestBody Change change) {
        titles.change(caller.getName(), access.visible(caller.getName(), caseNumber), change.title(), change.reason());
        return of(caller, caseNumber);
    }
}
