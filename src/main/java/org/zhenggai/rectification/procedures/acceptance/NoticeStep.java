package org.zhenggai.rectification.procedures.acceptance;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.review.Conclusion;
import org.zhenggai.rectification.casework.review.ReviewDesk;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.review.Submissions;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.procedures.acceptance.PublicNotices.Objection;
import org.zhenggai.rectification.procedures.acceptance.PublicNotices.PublicNotice;

/** 公示: publish, take objections in, decide them. The period counts working days from the day after it starts. */
@Component
class NoticeStep implements TaskStep {

    private final PublicNotices notices;
    private final AcceptanceSettings settings;
    private final WorkingCalendar calendar;
    private final Submissions submissions;
    private final ReviewDesk desk;
    private final Timeline timeline;
    private final DateRules dates;
    private final Documents documents;

    NoticeStep(PublicNotices notices, AcceptanceSettings settings, WorkingCalendar calendar, Submissions submissions,
            ReviewDesk desk, Timeline timeline, DateRules dates, Documents documents) {
        this.documents = documents;
        this.notices = notices;
        this.settings = settings;
        this.calendar = calendar;
        this.submissions = submissions;
        this.desk = desk;
        this.timeline = timeline;
        this.dates = dates;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(AcceptanceProcess.path(AcceptanceProcess.PUBLISH_NOTICE),
                AcceptanceProcess.path(AcceptanceProcess.RECEIVE_OBJECTION),
                AcceptanceProcess.path(AcceptanceProcess.DECIDE_OBJECTION));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        long caseId = form.caseKey();
        int round = submissions.round(caseId, Stage.EVIDENCE);
        return switch (form.taskKey()) {
            case AcceptanceProcess.PUBLISH_NOTICE -> publish(form, caseId, round);
            case AcceptanceProcess.RECEIVE_OBJECTION -> receive(form, caseId, round);
            default -> decide(form, caseId, round);
        };
    }

    private Map<String, Object> publish(TaskSubmission form, long caseId, int round) {
        LocalDate starts = form.date("startsOn");
        dates.notInPast("startsOn", "公示开始日期", starts);
        LocalDate ends = calendar.plusWorkingDays(starts, settings.noticeWorkingDays());
        documents.issue(Paper.ofRound(DocumentKind.PUBLIC_NOTICE, caseId, round), form.userId(), number -> notices.publish(
                new PublicNotice(caseId, round, starts, ends, form.text("medium"), form.text("completion"), form.text("hotline"))));
        timeline.append(caseId, form.userId(), form.taskKey(), "发布公示：" + Wording.date(starts) + "至" + Wording.date(ends),
                "载体：" + form.text("medium") + "；监督电话：" + form.text("hotline"));
        return Map.of("noticeEndsAt", Date.from(calendar.endOfDay(ends)));
    }

    private Map<String, Object> receive(TaskSubmission form, long caseId, int round) {
        dates.notInFuture("receivedOn", "收到日期", form.date("receivedOn"));
        notices.receive(caseId, round, form.date("receivedOn"), form.text("objector"), form.text("content"));
        timeline.append(caseId, form.userId(), form.taskKey(), "公示期间收到异议", form.text("content"));
        return Map.of();
    }

    private Map<String, Object> decide(TaskSubmission form, long caseId, int round) {
        String decision = form.text("conclusion");
        boolean upheld = "UPHELD".equals(decision);
        desk.judge(form, Stage.EVIDENCE, upheld ? "异议成立" : "异议不成立", upheld ? Conclusion.RETURN : Conclusion.PASS, null, null);
        Objection objection = notices.open(caseId, round).orElseThrow();
        notices.decide(objection.id(), decision, form.text("opinion"), form.userId());
        return Map.of("objectionOutcome", decision);
    }
}
