package org.zhenggai.rectification.procedures.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;

/** What forms show of investigation and programme; also what a returned form starts from. */
@Component
class LifecycleFacts implements TaskFacts {

    private final Investigations investigations;
    private final Programmes programmes;
    private final Organization organization;
    private final LongTermFacts longTerm;
    private final EvidenceRoute route;

    LifecycleFacts(Investigations investigations, Programmes programmes, Organization organization, LongTermFacts longTerm,
            EvidenceRoute route) {
        this.route = route;
        this.longTerm = longTerm;
        this.investigations = investigations;
        this.programmes = programmes;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return CategoryTasks.PROCESSES;
    }

    @Override
    public Set<String> names() {
        return Set.of("routeText", "openMilestones", "hasOpenMilestones", "milestoneRows", "milestones", "facts", "investigationFacts",
                "unfoundedReason", "investigatorName", "investigatedOnText", "measures", "planTerm", "planTermText", "responsibleLeader",
                "responsiblePerson", "hasIndicator", "hasTarget", "indicatorText", "conditionText", "conditionDue", "periodNumber",
                "periodText", "reportedByName", "reportOutcomeText", "reportProgress", "returnText",
                "longTerm");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        long id = task.caseKey();
        Map<String, Object> facts = new LinkedHashMap<>();
        investigations.current(id).ifPresent(found -> addInvestigation(facts, found));
        facts.put("routeText", route.label(id));
        programmes.current(id).ifPresent(programme -> addProgramme(facts, programme));
        List<Milestone> milestones = programmes.milestones(id);
        List<Map<String, String>> open = milestones.stream().filter(milestone -> milestone.reportedOn() == null)
                .map(milestone -> Map.of("value", String.valueOf(milestone.id()),
                        "label", milestone.title() + "（" + Wording.date(milestone.dueOn()) + "）")).toList();
        facts.put("openMilestones", open);
        facts.put("hasOpenMilestones", !open.isEmpty());
        facts.put("milestoneRows", milestones.stream().map(LifecycleFacts::row).toList());
        if (!milestones.isEmpty()) {
            facts.put("milestones", milestones.stream().map(milestone -> milestone.term() == null ? Map.of("title", milestone.title(),
                    "dueOn", milestone.dueOn().toString())
                    : Map.of("term", milestone.term().name(), "title", milestone.title(), "dueOn", milestone.dueOn().toString()))
                    .toList());
        }
        longTerm.add(facts, id);
        return facts;
    }

    private static Map<String, String> row(Milestone milestone) {
        return Map.of("title", milestone.title(), "dueOn", Wording.date(milestone.dueOn()),
                "term", milestone.term() == null ? "" : milestone.term().label(),
                "reportedOn", milestone.reportedOn() == null ? "未完成" : Wording.date(milestone.reportedOn()) + "完成");
    }

    private void addInvestigation(Map<String, Object> facts, Investigation found) {
        facts.put("facts", found.facts());
        facts.put("investigationFacts", found.facts());
        facts.put("unfoundedReason", found.unfoundedReason() == null ? "" : found.unfoundedReason());
        facts.put("investigatorName", organization.nameOf(found.investigatedBy()));
        facts.put("investigatedOnText", Wording.date(found.investigatedOn()));
    }

    private static void addProgramme(Map<String, Object> facts, Programme programme) {
        facts.put("measures", programme.measures());
        facts.put("planTerm", programme.planTerm().name());
        facts.put("planTermText", programme.planTerm().label());
        facts.put("responsibleLeader", programme.responsibleLeader());
        facts.put("responsiblePerson", programme.responsiblePerson());
    }
}
