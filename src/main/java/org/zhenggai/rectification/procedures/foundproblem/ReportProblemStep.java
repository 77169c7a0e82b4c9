package org.zhenggai.rectification.procedures.foundproblem;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.engine.task.StartStep;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.organization.UnitKind;
import org.zhenggai.rectification.ground.refusal.FieldProblems;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** 登记新发现问题: an officer reports what was found; there is no case yet. */
@Component
class ReportProblemStep implements StartStep {

    private static final Set<Role> REPORTERS = Set.of(Role.HANDLER, Role.SUPERVISOR, Role.REVIEWER);

    private static final Set<UnitKind> TOWNSHIP_LIKE = Set.of(UnitKind.TOWNSHIP, UnitKind.DEVELOPMENT_ZONE);

    private final ProblemStore store;
    private final Organization organization;
    private final DateRules dates;
    private final Persons persons;

    ReportProblemStep(ProblemStore store, Organization organization, DateRules dates, Persons persons) {
        this.persons = persons;
        this.store = store;
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
                .filter(unit -> TOWNSHIP_LIKE.contains(unit.kind())).map(Unit::option).toList());
    }

    @Override
    public StartOrder perform(StartSubmission form) {
        if (REPORTERS.stream().noneMatch(role -> persons.mayActAs(form.userId(), role))) {
            throw new ForbiddenException("新发现问题由承办人、督导人员或者审核人员登记");
        }
        FieldProblems problems = new FieldProblems();
        problems.check(() -> dates.notInFuture("foundOn", "发现日期", form.date("foundOn")));
        problems.check(() -> notMore(form, "farmlandMu", "其中：耕地", form.number("areaMu"), "涉及面积"));
        problems.check(() -> notMore(form, "basicFarmlandMu", "其中：永久基本农田", form.number("farmlandMu"), "耕地面积"));
        problems.refuse();
        String unit = organization.officer(form.userId()).map(Officer::unitId).orElseThrow();
        long id = store.add(new FoundProblem(0, ProblemState.REPORTED, form.date("foundOn"), form.text("description"),
                form.text("place"), form.text("village"), form.text("responsibleUnit"), form.text("problemType"),
                form.number("areaMu"), form.number("farmlandMu"), form.number("basicFarmlandMu"), form.text("crimeDetail"),
                form.userId(), unit, null, null, null, null, null, null, null, null, null, null, null, null, null));
        String key = FoundProblem.keyOf(id);
        // number, unit and deadline are what task lists show
        String responsible = form.text("responsibleUnit");
        return new StartOrder(key, Map.of("subjectId", String.valueOf(id), "caseNumber", key, "responsibleUnit", responsible,
                "leadUnitName", organization.unitName(responsible), "deadline", "审核时确定"));
    }

    private static void notMore(StartSubmission form, String field, String label, BigDecimal whole, String wholeLabel) {
        if (form.number(field).compareTo(whole) > 0) {
            throw new SubmissionRefusedException(field, label, "不得大于" + wholeLabel + "，请核对");
        }
    }
}
