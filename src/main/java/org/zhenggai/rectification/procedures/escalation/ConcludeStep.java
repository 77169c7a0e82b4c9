package org.zhenggai.rectification.procedures.escalation;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseChanged;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** 核定督办结果: a person ends the escalation, lets it go on or hands it over; a listing goes on for its limit at the longest. */
@Component
class ConcludeStep implements TaskStep {

    private static final Map<String, String> DECISIONS = Map.of("END", "解除督办", "CONTINUE", "继续督办", "HANDOVER", "移交问责");
    private static final Set<String> ANSWERS = Set.of(EscalationProcess.ANSWER, EscalationProcess.REPORT_AFTER_INTERVIEW,
            EscalationProcess.REPORT_WEEKLY);
    private static final String REMINDER = "escalation-conclusion";

    private final Escalations escalations;
    private final SeparationOfDuties duties;
    private final Timeline timeline;
    private final DateRules dates;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;

    ConcludeStep(Escalations escalations, SeparationOfDuties duties, Timeline timeline, DateRules dates, Deadlines deadlines,
            WorkingCalendar calendar, ApplicationEventPublisher events) {
        this.escalations = escalations;
        this.duties = duties;
        this.timeline = timeline;
        this.dates = dates;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.events = events;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(EscalationProcess.path(EscalationProcess.CONCLUDE));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Escalation e = escalations.get(form.subjectKey());
        duties.demandOther(form, "decision", "核定意见", escalations.steps(e.id()).stream()
                .filter(step -> ANSWERS.contains(step.step())).map(Escalations.Step::officerId).toArray(String[]::new));
        String decision = form.text("decision");
        Map<String, Object> outcome = new HashMap<>(Map.of("conclusionOutcome", "GOES_ON"));
        switch (decision) {
            case "END" -> {
                escalations.end(e.id(), Escalation.State.ENDED);
                outcome.put("conclusionOutcome", "ENDED");
            }
            case "HANDOVER" -> outcome.put("followUp", Instrument.FollowUp.HANDOVER.name());
            default -> goOn(e, outcome);
        }
        String title = DECISIONS.get(decision);
        escalations.addStep(e.id(), form.taskKey(), title, form.text("opinion"), form.userId());
        timeline.append(e.caseId(), form.userId(), form.taskKey(), title + "（" + e.instrument().label() + "）", form.text("opinion"));
        events.publishEvent(new CaseChanged(e.caseId()));
        return outcome;
    }

    private void goOn(Escalation e, Map<String, Object> outcome) {
        if (e.instrument() == Instrument.LISTING_OR_ACCOUNTABILITY) {
            LocalDate last = e.issuedOn().plusDays(deadlines.calendarLimit("listing"));
            if (!dates.today().isBefore(last)) {
                throw new SubmissionRefusedException("decision", "核定意见", "挂牌督办已满期限，只能解除督办或移交问责");
            }
            outcome.put("followUp", Instrument.FollowUp.LISTING.name());
        } else {
            outcome.put("followUp", Instrument.FollowUp.ANSWER.name());
            outcome.put("respondAt", e.respondDays() == 0 ? deadlines.inWorkingDays(REMINDER)
                    : Date.from(calendar.endOfDay(calendar.plusWorkingDays(dates.today(), e.respondDays()))));
        }
    }
}
