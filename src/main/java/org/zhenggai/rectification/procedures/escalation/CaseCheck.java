package org.zhenggai.rectification.procedures.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.schedule.NextDay;
import org.zhenggai.rectification.ground.engine.DecisionTable;
import org.zhenggai.rectification.ground.engine.Decisions;
import org.zhenggai.rectification.procedures.escalation.Evaluations.Effect;

/**
 * Checks a case against the ladder (domain.md §5). The first row that hits counts; a row is issued once per version of the due date;
 * L1 and L2 withdraw themselves when things improve, what is above ends only by a person. What a change brings about is issued at the
 * next start of a working day; what it improves is withdrawn at once.
 */
@Service
@Transactional
public class CaseCheck {

    static final String LADDER = "escalation-ladder";

    private final Decisions decisions;
    private final LadderFacts facts;
    private final NextDay nextDay;
    private final Escalations escalations;
    private final Evaluations evaluations;
    private final Trigger trigger;
    private final Cases cases;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    CaseCheck(Decisions decisions, LadderFacts facts, NextDay nextDay, Escalations escalations, Evaluations evaluations,
            Trigger trigger, Cases cases, Timeline timeline, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.facts = facts;
        this.nextDay = nextDay;
        this.escalations = escalations;
        this.evaluations = evaluations;
        this.trigger = trigger;
        this.cases = cases;
        this.timeline = timeline;
        this.events = events;
    }

    /** The check at the start of a working day: issues what is due. @return when to check next */
    public Instant morning(long caseId) {
        return check(cases.get(caseId), true);
    }

    /**
     * The check of a morning on which there is nothing to issue, to withdraw or to mark: what it saw is kept, and nothing else changes.
     *
     * @return when to check next; empty where there is more to do, and then nothing was done
     */
    public Optional<Instant> quietMorning(RectificationCase c) {
        DecisionTable table = decisions.table(LADDER);
        Map<String, Object> counted = facts.of(c);
        LadderRow row = row(table, counted);
        if (c.processState().ended() || c.behind() != LadderFacts.behind(counted) || isNew(c, row) || !improved(c, row).isEmpty()) {
            return Optional.empty();
        }
        Instant next = next(c, table, false);
        evaluations.keep(c, row, counted, Effect.NOTHING, next);
        return Optional.of(next);
    }

    /** The check after a change: withdraws, issues nothing. @return when to check next */
    public Instant afterChange(long caseId) {
        return check(cases.get(caseId), false);
    }

    /** When the ladder's answer can change next, or something is to be issued. */
    public Instant nextCheck(RectificationCase c) {
        DecisionTable table = decisions.table(LADDER);
        Map<String, Object> counted = facts.of(c);
        return next(c, table, isNew(c, row(table, counted)));
    }

    /** @param soon whether something is left to be issued at the next start of a working day */
    private Instant next(RectificationCase c, DecisionTable table, boolean soon) {
        return soon ? nextDay.soon() : nextDay.after(table, facts.dates(c), facts.turningPoints(c));
    }

    static LadderRow row(DecisionTable table, Map<String, Object> counted) {
        return LadderRow.of(table.firstRow(counted), counted);
    }

    private Instant check(RectificationCase c, boolean issue) {
        DecisionTable table = decisions.table(LADDER);
        Map<String, Object> counted = facts.of(c);
        cases.behind(c.id(), LadderFacts.behind(counted));
        LadderRow row = row(table, counted);
        boolean withdrew = withdraw(c, row);
        boolean triggered = issue && isNew(c, row);
        if (triggered) {
            trigger.fire(c, row, occasion(c, row));
            counted = facts.of(c); // a letter that was just sent counts
        }
        boolean more = isNew(c, row(table, counted));
        Instant next = next(c, table, more);
        Effect effect = triggered ? Effect.TRIGGERED : more ? Effect.WAITS_FOR_MORNING : withdrew ? Effect.WITHDREW : Effect.NOTHING;
        evaluations.keep(c, row, counted, effect, next);
        return next;
    }

    private boolean isNew(RectificationCase c, LadderRow row) {
        String occasion = occasion(c, row);
        return row.escalates() && escalations.of(c.id()).stream().noneMatch(known -> known.rule().equals(row.rule())
                && known.dueDateVersion() == c.dueDateVersion() && known.occasion().equals(occasion));
    }

    /** A reviewer may be late at more than one step under the same due date; a row of the ladder has one occasion. */
    private static String occasion(RectificationCase c, LadderRow row) {
        return Instrument.REVIEWER_URGE.name().equals(row.instrument()) ? c.processState().name() + " " + c.stateSince() : "";
    }

    /** What withdraws itself because the case stands better now. */
    private List<Escalation> improved(RectificationCase c, LadderRow row) {
        return row.pauses() ? List.of() : escalations.of(c.id()).stream()
                .filter(known -> known.state() == Escalation.State.ISSUED && known.instrument() != Instrument.REVIEWER_URGE)
                .filter(known -> known.height() >= 1 && known.height() < Escalation.SIGNED_FROM && known.height() > row.height())
                .filter(known -> known.occasion().isEmpty()).toList();
    }

    private boolean withdraw(RectificationCase c, LadderRow row) {
        List<Escalation> improved = improved(c, row);
        improved.forEach(known -> {
            escalations.end(known.id(), Escalation.State.WITHDRAWN);
            timeline.append(c.id(), Timeline.SYSTEM, "ESCALATION_WITHDRAWN",
                    known.instrument().label() + "（" + known.level() + "）自动撤回", row.reason());
            events.publishEvent(new EscalationWithdrawn(c.id(), known.id(), known.level(), known.instrument().label(), known.documentNo(),
                    row.reason(), escalations.addressees(known.id())));
        });
        return !improved.isEmpty();
    }
}
