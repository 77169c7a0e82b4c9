package org.zhenggai.rectification.procedures.foundproblem;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.engine.task.StartStep;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.refusal.FieldProblems;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/** 登记新发现问题: an officer reports what was found; there is no case yet. */
@Component
class ReportProblemStep implements StartStep {

    private static final Set<Role> REPORTERS = Set.of(Role.HANDLER, Role.SUPERVISOR, Role.REVIEWER);

    private final FoundProblems found;
    private final Organization organization;
    private final DateRules dates;
    private final Persons persons;

    ReportProblemStep(FoundProblems found, Organization organization, DateRules dates, Persons persons) {
        this.persons = persons;
        this.found = found;
        this.organization = organization;
        this.dates = dates;
    }

    @Override
    public String processKey() {
        return FoundProblemProcess.KEY;
    }

    @Override
    public Map<String, Object> factsFor(String userId) {
        return Map.of("units", organization.jurisdictionOf(userId).stream().flatMap(its -> organization.unitsOf(its.id()))
                .filter(unit -> unit.kind().holdsLand()).map(Unit::option).toList());
    }

    @Override
    public StartOrder perform(StartSubmission form) {
        if (REPORTERS.stream().noneMatch(role -> persons.mayActAs(form.userId(), role))) {
            throw new ForbiddenException("新发现问题由承办人、督导人员或者审核人员登记");
        }
        FieldProblems problems = new FieldProblems();
        problems.check(() -> dates.notInFuture("foundOn", "发现日期", form.date("foundOn")));
        NewProblem.checkAreas(problems, "", "", form.number("areaMu"), form.number("farmlandMu"), form.number("basicFarmlandMu"));
        problems.refuse();
        return found.add(new NewProblem(form.date("foundOn"), form.text("description"), form.text("place"), form.text("village"),
                form.text("responsibleUnit"), form.text("problemType"), form.number("areaMu"), form.number("farmlandMu"),
                form.number("basicFarmlandMu"), form.text("crimeDetail")), form.userId());
    }
}
