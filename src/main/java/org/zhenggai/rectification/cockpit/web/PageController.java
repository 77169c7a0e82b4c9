package org.zhenggai.rectification.cockpit.web;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.organization.Organization;
import org.zhenggai.rectification.organization.Role;

/**
 * {@code /api/pages}: what Cockpit offers the caller beside the engine's own pages. It only spares people entries that would refuse
 * them; what they may do is decided where they do it.
 */
@RestController
@RequestMapping("/api/pages")
class PageController {

    /** How far a page is open to the caller. */
    enum Access { NONE, READ, WORK }

    record Pages(Access planIntake) {
    }

    private final Organization organization;

    PageController(Organization organization) {
        this.organization = organization;
    }

    @GetMapping
    Pages pages(Principal caller) {
        return new Pages(planIntake(caller.getName()));
    }

    private Access planIntake(String user) {
        if (!organization.isOverseer(user)) {
            return Access.NONE;
        }
        return organization.has(user, Role.REVIEWER) ? Access.WORK : Access.READ;
    }
}
