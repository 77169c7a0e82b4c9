package org.zhenggai.rectification.procedures.foundproblem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.ProblemType;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.Unit;

/** What the review form shows of a newly found problem, and the plans and units it offers. */
@Component
class ProblemFacts implements TaskFacts {

    private final ProblemStore store;
    private final Plans plans;
    private final Organization organization;

    ProblemFacts(ProblemStore store, Plans plans, Organization organization) {
        this.store = store;
        this.plans = plans;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return Set.of(FoundProblemProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("problemKey", "problemDescription", "responsibleUnitText", "placeText", "problemTypeText", "problemAreaText",
                "foundOnText", "reportedByText", "crimeText", "plans", "severalPlans", "supervisingOptions");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        FoundProblem problem = store.get(task.subjectKey());
        String jurisdiction = organization.unit(problem.unitId()).orElseThrow().jurisdiction();
        List<Map<String, String>> all = plans.of(jurisdiction).stream()
                .map(plan -> Map.of("value", plan.id(), "label", plan.title())).toList();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("problemKey", problem.key());
        facts.put("problemDescription", problem.description());
        facts.put("responsibleUnitText", organization.unitName(problem.unitId()));
        facts.put("placeText", problem.village() == null ? problem.place() : problem.village() + "，" + problem.place());
        facts.put("problemTypeText", ProblemType.label(problem.problemType()));
        facts.put("problemAreaText", Areas.text(problem));
        facts.put("foundOnText", Wording.date(problem.foundOn()));
        facts.put("reportedByText", organization.nameOf(problem.reportedBy()));
        facts.put("crimeText", problem.crimeDetail() == null ? "" : Markdown.of("**涉嫌犯罪** %s", problem.crimeDetail()));
        facts.put("plans", all);
        facts.put("severalPlans", all.size() > 1);
        facts.put("supervisingOptions", organization.unitsOf(jurisdiction)
                .filter(unit -> !unit.id().equals(problem.unitId()) && hasSupervisor(unit)).map(Unit::option).toList());
        return facts;
    }

    /** A unit may supervise that has supervisors; it never supervises its own work. */
    private boolean hasSupervisor(Unit unit) {
        return organization.officers().stream().anyMatch(officer -> officer.active() && officer.unitId().equals(unit.id())
                && officer.roles().contains(Role.SUPERVISOR));
    }
}
