package org.zhenggai.rectification.procedures.referral;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** What the receiving body answers, with number and day: 立案决定, 办理结果, 处理结果. */
@Component
class ReplyStep implements TaskStep {

    private static final String DAY = "decidedOn";

    private final ReferralStore store;
    private final Timeline timeline;
    private final DateRules dates;

    ReplyStep(ReferralStore store, Timeline timeline, DateRules dates) {
        this.store = store;
        this.timeline = timeline;
        this.dates = dates;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(ReferralProcess.path(ReferralProcess.RECORD_FILING), ReferralProcess.path(ReferralProcess.RECORD_CONCLUSION),
                ReferralProcess.path(ReferralProcess.RECORD_OUTCOME));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Referral referral = store.get(form.subjectKey());
        return switch (form.taskKey()) {
            case ReferralProcess.RECORD_FILING -> filing(form, referral);
            case ReferralProcess.RECORD_CONCLUSION -> result(form, referral, ReferralState.CONCLUDED, referral.filingOn(), "立案日期");
            default -> result(form, referral, ReferralState.HANDED_OVER, referral.receivedOn(), "签收日期");
        };
    }

    private Map<String, Object> filing(TaskSubmission form, Referral referral) {
        checkDay(form, referral.receivedOn(), "签收日期");
        ReferralState state = ReferralState.valueOf(form.text("filing"));
        store.filing(referral.id(), state, form.text("documentNumber"), form.date(DAY), form.text("filingReason"));
        note(form, state);
        return Map.of("filingOutcome", state.name());
    }

    private Map<String, Object> result(TaskSubmission form, Referral referral, ReferralState state, LocalDate earliest, String what) {
        checkDay(form, earliest, what);
        store.result(referral.id(), state, form.text("result"), form.text("documentNumber"), form.date(DAY));
        note(form, state);
        return Map.of();
    }

    private void note(TaskSubmission form, ReferralState state) {
        timeline.append(form.caseKey(), form.userId(), form.taskKey(), "移送进展：" + state.label(),
                "文号：" + form.text("documentNumber") + "，日期：" + Wording.date(form.date(DAY)));
    }

    private void checkDay(TaskSubmission form, LocalDate earliest, String what) {
        dates.notInFuture(DAY, "日期", form.date(DAY));
        if (form.date(DAY).isBefore(earliest)) {
            throw new SubmissionRefusedException(DAY, "日期", "不得早于" + what + "（" + Wording.date(earliest) + "）");
        }
    }
}
