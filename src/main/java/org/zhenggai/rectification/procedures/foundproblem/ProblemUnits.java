package org.zhenggai.rectification.procedures.foundproblem;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.organization.UnitKind;

/** Which units of a jurisdiction may be responsible for a newly found problem, and which may supervise it. */
@Component
class ProblemUnits {

    private static final EnumSet<UnitKind> TOWNSHIP_LIKE = EnumSet.of(UnitKind.TOWNSHIP, UnitKind.DEVELOPMENT_ZONE);

    private final Organization organization;

    ProblemUnits(Organization organization) {
        this.organization = organization;
    }

    /** Options of the units a problem that the officer found may lie with. */
    List<Map<String, String>> responsible(String userId) {
        return organization.jurisdictionOf(userId).map(its -> options(its.id(), unit -> TOWNSHIP_LIKE.contains(unit.kind())))
                .orElse(List.of());
    }

    /** Options of the units that may supervise: they have supervisors, and a unit never supervises its own work. */
    List<Map<String, String>> supervising(String responsibleUnit) {
        return options(jurisdiction(responsibleUnit), unit -> !unit.id().equals(responsibleUnit)
                && organization.officers().stream().filter(Officer::active).anyMatch(officer ->
                        officer.unitId().equals(unit.id()) && officer.roles().contains(Role.SUPERVISOR)));
    }

    /** Id of the unit's jurisdiction. */
    String jurisdiction(String unitId) {
        return organization.unit(unitId).map(Unit::jurisdiction).orElseThrow();
    }

    private List<Map<String, String>> options(String jurisdiction, Predicate<Unit> allowed) {
        return organization.units().stream().filter(unit -> jurisdiction.equals(unit.jurisdiction())).filter(allowed)
                .map(unit -> Map.of("value", unit.id(), "label", unit.name())).toList();
    }
}
