package org.zhenggai.rectification.procedures.escalation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 签发督办文书: nothing of force is sent by a machine; a refused draft stays on record with its reason. */
@Component
class SignStep implements TaskStep {

    /** How a listing or a handing over goes on, as the signer chooses. */
    static final Set<String> MEASURES = Set.of(Instrument.FollowUp.LISTING.name(), Instrument.FollowUp.HANDOVER.name());

    private static final String SIGN = "SIGN";

    private final Escalations escalations;
    private final LetterDrafts drafts;
    private final PresentReason reasons;
    private final Cases cases;
    private final Timeline timeline;
    private final Documents documents;

    SignStep(Escalations escalations, LetterDrafts drafts, PresentReason reasons, Cases cases, Timeline timeline, Documents documents) {
        this.drafts = drafts;
        this.reasons = reasons;
        this.cases = cases;
        this.documents = documents;
        this.escalations = escalations;
        this.timeline = timeline;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(EscalationProcess.path(EscalationProcess.SIGN));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        drafts.lock(form.subjectKey()); // whoever prepares another text now is told that it is too late
        Escalation e = escalations.get(form.subjectKey());
        String what = e.instrument().label() + "（" + e.level() + "）";
        Map<String, Object> outcome = new HashMap<>();
        if (SIGN.equals(form.text("decision"))) {
            String reason = reasons.of(e, cases.get(e.caseId())); // the letter says how long the delay is today, not when it was drafted
            String prepared = drafts.newest(e.id()).map(draft -> "，拟稿：" + draft.by()).orElse("");
            Paper paper = e.asPaper();
            String together = e.isTogether() ? "（与同一单位的其他案件合并为一件，共" + escalations.issuedWith(e.issuedWith()).size() + "件案件）" : "";
            Consumer<String> write = number -> {
                escalations.sign(e.id(), number, form.text("requirement"), reason, form.userId());
                escalations.addStep(e.id(), form.taskKey(), "签发", form.text("requirement"), form.userId());
                timeline.append(e.caseId(), form.userId(), form.taskKey(), "签发" + what + "，文号：" + number + together + prepared, form.text(
                        "requirement"));
            };
            if (!e.isTogether() || e.issuedWith() == e.id()) {
                documents.issue(paper, form.userId(), write);
            } else { // the first of them drew the number and issued the document for all
                write.accept(documents.numberOf(paper).orElseThrow());
            }
            outcome.put("signatureOutcome", "SIGNED");
            if (form.text("measure") != null) {
                outcome.put("followUp", form.text("measure"));
            }
        } else if (e.absorbedBy() != null) { // marked in this very transaction, which signs the stronger one
            Escalation into = escalations.get(e.absorbedBy());
            escalations.end(e.id(), Escalation.State.ABSORBED);
            escalations.addStep(e.id(), form.taskKey(), "并入", form.text("reason"), form.userId());
            timeline.append(e.caseId(), form.userId(), form.taskKey(), what + "并入" + into.instrument().label() + "（" + into.level()
                    + "），不再单独发文", form.text("reason"));
            outcome.put("signatureOutcome", "ABSORBED");
        } else {
            escalations.end(e.id(), Escalation.State.NOT_ISSUED);
            escalations.addStep(e.id(), form.taskKey(), "不予签发", form.text("reason"), form.userId());
            timeline.append(e.caseId(), form.userId(), form.taskKey(), "不予签发" + what, form.text("reason"));
            outcome.put("signatureOutcome", "REFUSED");
        }
        return outcome;
    }
}
