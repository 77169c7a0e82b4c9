package org.zhenggai.rectification.pages.cockpit;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * {@code /api/pages}: what Cockpit offers the caller beside the engine's own pages. It only spares people entries that would refuse
 * them; what they may do is decided where they do it.
 */
@RestController
@RequestMapping("/api/pages")
class PageController {

    /** How far a page is open to the caller. */
    enum Access {
        NONE,
        READ,
        WORK
    }

    /**
     * @param repair    whether the caller frees stuck cases
     * @param casework  whether cases are read at all
     * @param audit     whether the caller reads the audit log
     * @param processes whether the engine shows its own pages of running processes
     */
    record Pages(Access planIntake, boolean repair, boolean casework, boolean audit, boolean processes) {}

    private final Organization organization;
    private final Offices offices;

    PageController(Organization organization, Offices offices) {
        this.organization = organization;
        this.offices = offices;
    }

    @GetMapping
    Pages pages(Principal caller) {
        String user = caller.getName();
        boolean repair = organization.has(user, Role.SYSTEM);
        boolean audit = organization.has(user, Role.AUDIT);
        boolean casework = !repair && !organization.has(user, Role.SECURITY) && !audit;
        return new Pages(planIntake(user), repair, casework, audit, repair || organization.isOverseer(user));
    }

    /** Reviewers of an overseeing unit and those who stand in for one. */
    private Access planIntake(String user) {
        if (offices.mayReviewAll(user)) {
            return Access.WORK;
        }
        return organization.isOverseer(user) ? Access.READ : Access.NONE;
    }
}
