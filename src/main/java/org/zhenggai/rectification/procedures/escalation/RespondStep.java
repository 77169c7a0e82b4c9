package org.zhenggai.rectification.procedures.escalation;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.casework.document.Documents;
import org.zhenggai.rectification.casework.document.Paper;
import org.zhenggai.rectification.casework.finding.CaseChanged;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** What follows an issue: the unit's answer, the interview with its record and its report, the weekly report of a listed case. */
@Component
class RespondStep implements TaskStep {

    private final Escalations escalations;
    private final Timeline timeline;
    private final DateRules dates;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Documents documents;

    RespondStep(Escalations escalations, Timeline timeline, DateRules dates, Deadlines deadlines, WorkingCalendar calendar,
            ApplicationEventPublisher events, Documents documents) {
        this.documents = documents;
        this.escalations = escalations;
        this.timeline = timeline;
        this.dates = dates;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.events = events;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(EscalationProcess.path(EscalationProcess.ANSWER), EscalationProcess.path(EscalationProcess.HOLD_INTERVIEW),
                EscalationProcess.path(EscalationProcess.REPORT_AFTER_INTERVIEW),
                EscalationProcess.path(EscalationProcess.REPORT_WEEKLY));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Escalation e = escalations.get(form.subjectKey());
        return switch (form.taskKey()) {
            case EscalationProcess.ANSWER -> note(e, form, "回复落实情况",
                    form.text("answer") + "\n下一步：" + form.text("nextSteps"));
            case EscalationProcess.HOLD_INTERVIEW -> interview(e, form);
            case EscalationProcess.REPORT_AFTER_INTERVIEW -> {
                escalations.interviewAnswered(e.id());
                events.publishEvent(new CaseChanged(e.caseId()));
                yield note(e, form, "提交约谈整改报告", form.text("report"));
            }
            default -> note(e, form, "报送挂牌督办周报", form.text("report")
                    + (form.text("difficulties") == null ? "" : "\n困难：" + form.text("difficulties")));
        };
    }

    private Map<String, Object> interview(Escalation e, TaskSubmission form) {
        LocalDate held = form.date("heldOn");
        dates.notInFuture("heldOn", "约谈日期", held);
        if (held.isBefore(e.issuedOn())) {
            throw new SubmissionRefusedException("heldOn", "约谈日期", "不得早于约谈通知的签发日期");
        }
        LocalDate respondBy = held.plusDays(deadlines.calendarLimit("interview-report"));
        escalations.interviewed(e.id(), held, respondBy);
        events.publishEvent(new CaseChanged(e.caseId()));
        String people = form.rows("participants").stream().map(row -> (String) row.get("name")).collect(Collectors.joining("、"));
        documents.issue(Paper.ofCase(DocumentKind.INTERVIEW_MINUTES, e.id(), e.caseId()), form.userId(), number -> {
            escalations.record(e.id(), new Escalations.Interview(held, form.text("place"), people, form.text("minutes")), form.userId());
            note(e, form, "约谈", "纪要：" + number + "；地点：" + form.text("place") + "；参加人员：" + people + "\n" + form.text("minutes"));
        });
        return Map.of("respondAt", Date.from(calendar.endOfDay(respondBy)));
    }

    private Map<String, Object> note(Escalation e, TaskSubmission form, String title, String text) {
        escalations.addStep(e.id(), form.taskKey(), title, text, form.userId());
        timeline.append(e.caseId(), form.userId(), form.taskKey(), title + "（" + e.instrument().label() + "）", text);
        return Map.of();
    }
}
