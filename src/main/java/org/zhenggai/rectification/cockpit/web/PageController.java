package org.zhenggai.rectification.cockpit.web;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.organization.Organization;
import org.zhenggai.rectification.organization.Persons;
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
    private final Persons persons;

    PageController(Organization organization, Persons persons) {
        this.organization = organization;
        this.persons = persons;
    }

    @GetMapping
    Pages pages(Principal caller) {
        return new Pages(planIntake(caller.getName()));
    }

    /** Reviewers of an overseeing unit and those who stand in for one. */
    private Access planIntake(String user) {
        boolean works = persons.atPresent(user).stream()
                .anyMatch(person -> organization.has(person, Role.REVIEWER) && organization.isOverseer(person));
        if (works) {
            return Access.WORK;
        }
        return organization.isOverseer(user) ? Access.READ : Access.NONE;
    }
}
