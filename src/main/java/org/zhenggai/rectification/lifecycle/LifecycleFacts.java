package org.zhenggai.rectification.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.engine.TaskFacts;
import org.zhenggai.rectification.finding.Wording;
import org.zhenggai.rectification.organization.Officer;
import org.zhenggai.rectification.organization.Organization;

/** What forms show of investigation and programme; also what a returned form starts from. */
@Component
class LifecycleFacts implements TaskFacts {

    private final Investigations investigations;
    private final Programmes programmes;
    private final Organization organization;

    LifecycleFacts(Investigations investigations, Programmes programmes, Organization organization) {
        this.investigations = investigations;
        this.programmes = programmes;
        this.organization = organization;
    }

    @Override
    public Map<String, Object> factsFor(String taskId, String processKey, String taskKey, String caseId) {
        if (!DeadlineBoundProcess.KEY.equals(processKey)) {
            return Map.of();
        }
        long id = Long.parseLong(caseId);
        Map<String, Object> facts = new LinkedHashMap<>();
        investigations.current(id).ifPresent(found -> addInvestigation(facts, found));
        facts.put("routeText", programmes.route(id).map(Route::label).orElse(""));
        programmes.current(id).ifPresent(programme -> addProgramme(facts, programme));
        List<Milestone> milestones = programmes.milestones(id);
        List<Map<String, String>> open = milestones.stream().filter(milestone -> milestone.reportedOn() == null)
                .map(milestone -> Map.of("value", String.valueOf(milestone.id()),
                        "label", milestone.title() + "（" + Wording.date(milestone.dueOn()) + "）")).toList();
        facts.put("openMilestones", open);
        facts.put("hasOpenMilestones", !open.isEmpty());
        facts.put("milestoneRows", milestones.stream().map(milestone ->
                Map.of("title", milestone.title(), "dueOn", Wording.date(milestone.dueOn()))).toList());
        if (!milestones.isEmpty()) {
            facts.put("milestones", milestones.stream().map(milestone ->
                    Map.of("title", milestone.title(), "dueOn", milestone.dueOn().toString())).toList());
        }
        return facts;
    }

    private void addInvestigation(Map<String, Object> facts, Investigation found) {
        facts.put("facts", found.facts());
        facts.put("investigationFacts", found.facts());
        facts.put("unfoundedReason", found.unfoundedReason() == null ? "" : found.unfoundedReason());
        facts.put("investigatorName", organization.officer(found.investigatedBy()).map(Officer::name).orElse(found.investigatedBy()));
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
