package org.zhenggai.rectification.procedures.administrativeact;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskFacts;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** 复核管理事项: another administrator agrees or not; agreed to is only what the rules still allow. The process carries it out right after. */
@Component
class ReviewActStep implements TaskStep, TaskFacts {

    private final ActStore store;
    private final ActRules rules;
    private final SeparationOfDuties duties;
    private final Acts acts;
    private final ModelChanges models;
    private final Organization organization;
    private final AuditLog audit;

    ReviewActStep(ActStore store, ActRules rules, SeparationOfDuties duties, Acts acts, ModelChanges models, Organization organization,
            AuditLog audit) {
        this.store = store;
        this.rules = rules;
        this.duties = duties;
        this.acts = acts;
        this.models = models;
        this.organization = organization;
        this.audit = audit;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(AdministrativeActProcess.KEY + "/" + AdministrativeActProcess.REVIEW);
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        AdministrativeAct act = store.get(form.subjectKey());
        duties.demandOther(form, "decision", "复核意见", act.proposer());
        rules.refusesReviewer(act, form.userId()).ifPresent(reason -> {
            throw new ForbiddenException(reason);
        });
        boolean approved = form.text("decision").equals("APPROVE");
        if (approved) {
            acts.refusesApproval(act).ifPresent(problem -> {
                throw new SubmissionRefusedException("decision", "复核意见", "现在不能同意：" + problem);
            });
        }
        store.end(act.id(), approved ? ActState.CARRIED_OUT : ActState.REJECTED, form.userId(), form.text("opinion"));
        audit.record(Acts.entry(form.userId(), "复核管理事项", act).saying((approved ? "同意" : "不同意") + "；说明：" + form.text("opinion")));
        return Map.of("decision", form.text("decision"));
    }

    @Override
    public Set<String> processes() {
        return Set.of(AdministrativeActProcess.KEY);
    }

    @Override
    public Set<String> names() {
        return Set.of("kindText", "proposerText", "reasonText", "beforeText", "afterText", "aboutModel", "differenceText");
    }

    @Override
    public Map<String, Object> factsFor(TaskContext task) {
        AdministrativeAct act = store.get(task.subjectKey());
        Map<String, Object> facts = new HashMap<>(Map.of("kindText", act.kind().label(),
                "proposerText", organization.nameOf(act.proposer()) + "（" + act.proposer() + "）", "reasonText", act.reason(),
                "beforeText", act.beforeText(), "afterText", act.afterText(), "aboutModel", act.kind().aboutModel()));
        if (act.kind().aboutModel()) {
            facts.put("differenceText", models.change(act.modelChange()).difference());
        }
        return facts;
    }
}
