package org.zhenggai.rectification.procedures.foundproblem;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;
import org.zhenggai.rectification.ground.organization.Groups;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.organization.UnitKind;

/** Who reviews a newly found problem, who may be responsible for it and who may supervise it. */
@InModels
@Service("problemOffices")
public class ProblemOffices {

    private static final EnumSet<UnitKind> TOWNSHIP_LIKE = EnumSet.of(UnitKind.TOWNSHIP, UnitKind.DEVELOPMENT_ZONE);

    private final ProblemSettings settings;
    private final Organization organization;

    ProblemOffices(ProblemSettings settings, Organization organization) {
        this.settings = settings;
        this.organization = organization;
    }

    /** Group of the reviewing bureau's reviewers. */
    @ModelFunction
    public String reviewers() {
        return Groups.of(settings.reviewingUnit(), Role.REVIEWER);
    }

    /** Options of the units a problem may lie with. */
    List<Map<String, String>> responsible() {
        return options(unit -> TOWNSHIP_LIKE.contains(unit.kind()));
    }

    /** Options of the units that may supervise: they have supervisors, and a unit never supervises its own work. */
    List<Map<String, String>> supervising(String responsibleUnit) {
        return options(unit -> !unit.id().equals(responsibleUnit) && organization.officers().stream().filter(Officer::active)
                .anyMatch(officer -> officer.unitId().equals(unit.id()) && officer.roles().contains(Role.SUPERVISOR)));
    }

    String name(String unitId) {
        return organization.unit(unitId).map(Unit::name).orElse(unitId);
    }

    private List<Map<String, String>> options(Predicate<Unit> allowed) {
        return organization.units().stream().filter(allowed).map(unit -> Map.of("value", unit.id(), "label", unit.name())).toList();
    }
}
