package org.zhenggai.rectification.procedures.referral;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** 登记签收回执: the police's own clock runs from the day on which they took the packet. */
@Component
class ReceiptStep implements TaskStep {

    private final ReferralStore store;
    private final Timeline timeline;
    private final DateRules dates;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;

    ReceiptStep(ReferralStore store, Timeline timeline, DateRules dates, Deadlines deadlines, WorkingCalendar calendar) {
        this.store = store;
        this.timeline = timeline;
        this.dates = dates;
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(ReferralProcess.path(ReferralProcess.RECORD_RECEIPT));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Referral referral = store.get(form.subjectKey());
        LocalDate receivedOn = form.date("receivedOn");
        dates.notInFuture("receivedOn", "签收日期", receivedOn);
        if (receivedOn.isBefore(referral.sentOn())) {
            throw new SubmissionRefusedException("receivedOn", "签收日期", "不得早于送出日期（" + Wording.date(referral.sentOn()) + "）");
        }
        store.received(referral.id(), form.text("receivingBody"), form.text("receiver"), receivedOn, form.text("receiptNumber"));
        timeline.append(form.caseKey(), form.userId(), form.taskKey(), referral.kind().label() + "：" + form.text("receivingBody")
                + "于" + Wording.date(receivedOn) + "签收", "回执：" + form.text("receiptNumber"));
        return Map.of("filingDueAt",
                Date.from(calendar.endOfDay(receivedOn.plusDays(deadlines.calendarLimit("referral-filing")))));
    }
}
