package org.zhenggai.rectification.procedures.referral;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 决定是否移送: by the head, never by who reported the clue. */
@Component
class DecideStep implements TaskStep {

    private static final String REFERRED = "REFERRED";

    private final ReferralStore store;
    private final Timeline timeline;
    private final SeparationOfDuties duties;

    DecideStep(ReferralStore store, Timeline timeline, SeparationOfDuties duties) {
        this.duties = duties;
        this.store = store;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(ReferralProcess.path(ReferralProcess.DECIDE));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Referral referral = store.get(form.subjectKey());
        duties.demandOther(form, "decision", "决定",
                store.clues(referral.id()).stream().map(Referral.Clue::reportedBy).toArray(String[]::new));
        String decision = form.text("decision");
        boolean referred = REFERRED.equals(decision);
        store.decided(referral.id(), referred ? ReferralState.TO_SEND : ReferralState.NOT_REFERRED, form.userId(),
                form.text(referred ? "opinion" : "reason"));
        timeline.append(form.caseKey(), form.userId(), form.taskKey(),
                referral.kind().label() + (referred ? "：决定移送" : "：决定不予移送"), null);
        return Map.of("decisionOutcome", decision);
    }
}
