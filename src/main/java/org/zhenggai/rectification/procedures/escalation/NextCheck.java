package org.zhenggai.rectification.procedures.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.ProgressFacts;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.TaskDeadlines;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.DecisionTable;

/**
 * Finds the next working day on which a ladder's answer can change by itself: one on which a number it compares is crossed, a
 * milestone or a report falls due, or a reviewer's limit ends. Checks run at the start of the working day.
 */
@Component
class NextCheck {

    private final LadderFacts facts;
    private final ProgressFacts progress;
    private final Escalations escalations;
    private final WorkingCalendar calendar;
    private final TaskDeadlines deadlines;
    private final SupervisionSettings settings;
    private final Clock clock;

    NextCheck(LadderFacts facts, ProgressFacts progress, Escalations escalations, WorkingCalendar calendar, TaskDeadlines deadlines,
              SupervisionSettings settings, Clock clock) {
        this.facts = facts;
        this.progress = progress;
        this.escalations = escalations;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param soon whether something is left to be issued at the next start of a working day */
    Instant of(RectificationCase c, DecisionTable table, boolean soon) {
        LocalDate from = LocalDate.now(clock);
        LocalDate first = startsAfterNow(from) ? from : calendar.nextWorkingDay(from);
        if (soon) {
            return deadlines.startOfDay(first);
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        addDueDate(days, c, table);
        days.addAll(progress.turningPoints(c, from));
        c.processState().reviewLimit().ifPresent(limit -> table.thresholds("reviewerDaysOverdue")
                .forEach(t -> days.add(calendar.plusWorkingDays(facts.reviewDue(c, limit), t))));
        escalations.unansweredInterview(c.id()).ifPresent(held -> table.thresholds("daysAfterInterview").forEach(t -> {
            days.add(held.plusDays(t));
            days.add(held.plusDays(t + 1L));
        }));
        LocalDate latest = calendar.plusWorkingDays(from, settings.longestWait());
        return deadlines.startOfDay(days.stream().map(this::working).filter(day -> !day.isBefore(first)).findFirst()
                .filter(day -> day.isBefore(latest)).orElse(latest));
    }

    /** Both sides of each number, whichever way the table compares. */
    private void addDueDate(TreeSet<LocalDate> days, RectificationCase c, DecisionTable table) {
        if (c.dueDate() == null) {
            return;
        }
        LocalDate last = calendar.isWorkingDay(c.dueDate()) ? c.dueDate() : calendar.minusWorkingDays(c.dueDate(), 1);
        table.thresholds("daysLeft").stream().filter(t -> t >= 0 && t < LadderFacts.NEVER).forEach(t -> {
            days.add(calendar.minusWorkingDays(last, t));
            days.add(calendar.minusWorkingDays(last, Math.max(0, t - 1)));
        });
        table.thresholds("daysOverdue").stream().filter(t -> t >= 0).forEach(t -> {
            days.add(calendar.plusWorkingDays(c.dueDate(), t));
            days.add(calendar.plusWorkingDays(c.dueDate(), t + 1));
        });
    }

    private boolean startsAfterNow(LocalDate today) {
        return calendar.isWorkingDay(today) && deadlines.startOfDay(today).isAfter(clock.instant());
    }

    private LocalDate working(LocalDate day) {
        return calendar.isWorkingDay(day) ? day : calendar.nextWorkingDay(day);
    }
}
