package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.Markdown;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.organization.Organization;

/** What the forms show of a difficulty. */
@Component
class DifficultyFacts implements TaskFacts {

    private final Difficulties difficulties;
    private final Plans plans;
    private final Organization organization;

    DifficultyFacts(Difficulties difficulties, Plans plans, Organization organization) {
        this.difficulties = difficulties;
        this.plans = plans;
        this.organization = organization;
    }

    @Override
    public Set<String> processes() {
        return Set.of(DifficultyProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("planTitle", "weekText", "unitName", "difficultyText", "raisedByName", "raisedOnText", "referralText");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        Difficulty difficulty = difficulties.get(task.subjectKey());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("planTitle", plans.get(difficulty.planId()).title());
        facts.put("weekText", DispatchWords.span(difficulty.weekOf(), difficulty.weekOf().plusDays(6)));
        facts.put("unitName", organization.unitName(difficulty.unitId()));
        facts.put("difficultyText", difficulty.text());
        facts.put("raisedByName", organization.nameOf(difficulty.raisedBy()));
        facts.put("raisedOnText", Wording.date(difficulty.raisedOn()));
        facts.put("referralText", difficulty.referral() == null ? "" : Markdown.of("\n\n**报请协调的理由** %s（%s）", difficulty.referral(),
                organization.nameOf(difficulty.referredBy())));
        return facts;
    }
}
