package org.zhenggai.rectification.procedures.escalation;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.ground.organization.Jurisdiction;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * Who may prepare the text of a letter: whoever signs, and the officers of the government and of the authority who work for him. Officers
 * of a unit that is responsible for the case write no letter to themselves. Who may sign is the task's own matter.
 */
@Component
class SigningRights {

    private static final Set<Role> PREPARE = Set.of(Role.LEADER, Role.LEAD, Role.SUPERVISOR, Role.REVIEWER);

    private final Organization organization;
    private final Offices offices;
    private final CaseUnits units;
    private final Persons persons;

    SigningRights(Organization organization, Offices offices, CaseUnits units, Persons persons) {
        this.organization = organization;
        this.offices = offices;
        this.units = units;
        this.persons = persons;
    }

    boolean mayPrepare(String user, long caseId) {
        Jurisdiction its = offices.ofCase(caseId);
        return persons.officersAtPresent(user)
                .anyMatch(officer -> worksFor(officer, its) && !units.isResponsible(caseId, officer.unitId()));
    }

    /** Whether there can be a letter that the user may prepare. */
    boolean mayEver(String user) {
        return persons.officersAtPresent(user)
                .anyMatch(officer -> organization.jurisdictions().stream().anyMatch(its -> worksFor(officer, its)));
    }

    /** Whether the user works for a government, whose posts may be asked to sign in a leader's place. */
    boolean ofGovernment(String user) {
        return organization.officer(user).filter(Officer::active).filter(officer -> organization.jurisdictions().stream().anyMatch(
                its -> officer
                        .unitId().equals(its.unit(Office.GOVERNMENT)))).isPresent();
    }

    private static boolean worksFor(Officer officer, Jurisdiction its) {
        return (officer.unitId().equals(its.unit(Office.GOVERNMENT)) || officer.unitId().equals(its.unit(Office.AUTHORITY)))
                && officer.roles().stream().anyMatch(PREPARE::contains);
    }
}
