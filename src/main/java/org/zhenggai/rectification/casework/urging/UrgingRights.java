package org.zhenggai.rectification.casework.urging;

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

/** Who may urge: supervisors of the case, the authority and the government of its jurisdiction; a substitute like whom he stands in for. */
@Component
class UrgingRights {

    private static final Set<Role> OF_THE_AUTHORITY = Set.of(Role.REVIEWER, Role.LEAD, Role.SUPERVISOR);
    private static final Set<Role> OF_THE_GOVERNMENT = Set.of(Role.LEADER, Role.SUPERVISOR, Role.REVIEWER, Role.LEAD);

    private final Organization organization;
    private final Offices offices;
    private final CaseUnits units;
    private final Persons persons;

    UrgingRights(Organization organization, Offices offices, CaseUnits units, Persons persons) {
        this.organization = organization;
        this.offices = offices;
        this.units = units;
        this.persons = persons;
    }

    boolean mayUrge(String user, long caseId) {
        Jurisdiction its = offices.ofCase(caseId);
        return persons.officersAtPresent(user)
                .anyMatch(officer -> officer.roles().contains(Role.SUPERVISOR)
                        && units.supervising(String.valueOf(caseId)).contains(officer.unitId()) || holds(officer, its));
    }

    /** Whether there can be a case that the user may urge. */
    boolean mayEver(String user) {
        return persons.officersAtPresent(user)
                .anyMatch(officer -> officer.roles().contains(Role.SUPERVISOR)
                        || organization.jurisdictions().stream().anyMatch(its -> holds(officer, its)));
    }

    boolean isLeader(String user) {
        return persons.mayActAs(user, Role.LEADER);
    }

    private static boolean holds(Officer officer, Jurisdiction its) {
        return holds(officer, its.unit(Office.AUTHORITY), OF_THE_AUTHORITY) || holds(officer, its.unit(Office.GOVERNMENT),
                OF_THE_GOVERNMENT);
    }

    private static boolean holds(Officer officer, String unit, Set<Role> roles) {
        return officer.unitId().equals(unit) && officer.roles().stream().anyMatch(roles::contains);
    }
}
