package org.zhenggai.rectification.procedures.foundproblem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.Markdown;
import org.zhenggai.rectification.ground.engine.TaskContext;
import org.zhenggai.rectification.ground.engine.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;

/** What the review form shows of a newly found problem, and the plans and units it offers. */
@Component
class ProblemFacts implements TaskFacts {

    private final ProblemStore store;
    private final ProblemUnits units;
    private final Plans plans;
    private final Organization organization;

    ProblemFacts(ProblemStore store, ProblemUnits units, Plans plans, Organization organization) {
        this.store = store;
        this.units = units;
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
        List<Map<String, String>> all = plans.of(units.jurisdiction(problem.unitId())).stream()
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
        facts.put("supervisingOptions", units.supervising(problem.unitId()));
        return facts;
    }
}
