package org.zhenggai.rectification.procedures.referral.process;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseChoices;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.engine.task.StartStep;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.procedures.referral.ReferralKind;
import org.zhenggai.rectification.procedures.referral.ReferralProcess;
import org.zhenggai.rectification.procedures.referral.Referrals;

/** 发起移送: an officer reports a clue. A clue is never turned away: where a referral of its kind runs, it is appended there. */
@Component
class StartReferralByForm implements StartStep {

    private static final Set<Role> STARTERS = Set.of(Role.SUPERVISOR, Role.REVIEWER, Role.LEAD);

    private final Referrals referrals;
    private final CaseChoices choices;
    private final CaseInstances instances;
    private final Persons persons;

    StartReferralByForm(Referrals referrals, CaseChoices choices, CaseInstances instances, Persons persons) {
        this.persons = persons;
        this.referrals = referrals;
        this.choices = choices;
        this.instances = instances;
    }

    @Override
    public String processKey() {
        return ReferralProcess.KEY;
    }

    @Override
    public Map<String, Object> factsFor(String userId) {
        return Map.of("cases", choices.concerning(userId));
    }

    @Override
    public StartOrder perform(StartSubmission form) {
        if (STARTERS.stream().noneMatch(role -> persons.mayActAs(form.userId(), role))) {
            throw new ForbiddenException("移送由督导人员、审核人员或者单位负责人发起");
        }
        RectificationCase c = choices.chosen(choices.concerning(form.userId()), "caseNumber", "案件", form.text("caseNumber"));
        ReferralKind kind = ReferralKind.valueOf(form.text("kind"));
        Referrals.Placed placed = referrals.place(c.id(), kind, form.text("clue"), form.userId());
        return new StartOrder(c.caseNumber(), instances.variables(c, placed.referralId())
                .putValue("referralKind", kind.name()).putValue("clueAppended", placed.appended()));
    }
}
