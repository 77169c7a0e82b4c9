package org.zhenggai.rectification.procedures.escalation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseClock;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.DueDateChange;
import org.zhenggai.rectification.casework.finding.HoldReason;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.casework.schedule.ScheduleState;

/** Says what was issued on a case and why its colour is what it is. */
@Service
@Transactional(readOnly = true)
public class EscalationReport {

    /** An escalation for readers; {@code dueDate} is the due date it was counted against, {@code instrument} its Chinese name. */
    public record EscalationView(String level, String instrument, LocalDate triggeredOn, LocalDate issuedOn, LocalDate dueDate,
            String rule, String reason, List<String> addressees, String state, String documentNumber,
            LocalDate respondBy, LocalDate endedOn) {}

    /** One evaluation of the ladder; {@code facts} is what was counted. */
    public record EvaluationView(OffsetDateTime evaluatedAt, int dueDateVersion, LocalDate dueDate, String rule, String level,
            String reason, String effect, @JsonRawValue String facts, OffsetDateTime nextCheck) {}

    /** Why this colour: the rule, the dates, the working days counted, and when it is looked at next. */
    public record ScheduleView(String caseNumber, Category category, ScheduleState scheduleState, String rule, String reason,
            LocalDate dueDate, LocalDate originalDueDate, LocalDate internalDueDate, int dueDateVersion,
            Integer daysLeft, Integer daysOverdue, String holdReason, OffsetDateTime nextCheck,
            EvaluationView ladder, List<DueDateChange> dueDates, List<EvaluationView> evaluations) {}

    private final Escalations escalations;
    private final Evaluations evaluations;
    private final Trigger trigger;
    private final Colours colours;
    private final CaseTerms terms;
    private final CaseClock clock;

    EscalationReport(Escalations escalations, Evaluations evaluations, Trigger trigger, Colours colours, CaseTerms terms,
            CaseClock clock) {
        this.escalations = escalations;
        this.evaluations = evaluations;
        this.trigger = trigger;
        this.colours = colours;
        this.terms = terms;
        this.clock = clock;
    }

    /** Everything triggered on the case, oldest first. */
    public List<EscalationView> escalations(RectificationCase c) {
        return escalations.of(c.id()).stream().map(e -> new EscalationView(e.level(), e.instrument().label(), e.triggeredOn(),
                e.issuedOn(), e.dueDate(), e.rule(), e.reason(),
                escalations.addressees(e.id()).stream().map(trigger::name).toList(), e.state().label(), e.documentNo(),
                e.respondBy(), e.endedOn())).toList();
    }

    public ScheduleView schedule(RectificationCase c) {
        Colours.Colour colour = colours.of(c.standing(), c.dueDate());
        List<EvaluationView> all = evaluations.of(c.id()).stream().map(EscalationReport::view).toList();
        EvaluationView last = all.isEmpty() ? null : all.get(all.size() - 1);
        return new ScheduleView(c.caseNumber(), c.category(), colour.state(), colour.rule(), c.colourReason(colour), c.dueDate(),
                c.originalDueDate(), c.internalDueDate(), c.dueDateVersion(), colours.daysLeft(c.dueDate()),
                colours.daysOverdue(c.dueDate()), clock.heldFor(c.id()).map(HoldReason::label).orElse(null),
                last == null || c.processState().ended() ? null : last.nextCheck(), last, terms.changes(c.id()), all);
    }

    private static EvaluationView view(Evaluations.Evaluation e) {
        return new EvaluationView(e.evaluatedAt(), e.dueDateVersion(), e.dueDate(), e.rule(), e.level(), e.reason(), e.effect().name(),
                e.facts(), e.nextCheckAt());
    }
}
