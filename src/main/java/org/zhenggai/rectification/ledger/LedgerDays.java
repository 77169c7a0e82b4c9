package org.zhenggai.rectification.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.calendar.WorkingCalendar;
import org.zhenggai.rectification.engine.DecisionTable;
import org.zhenggai.rectification.engine.Decisions;
import org.zhenggai.rectification.finding.CaseSchedule;
import org.zhenggai.rectification.finding.CaseSchedule.Standing;
import org.zhenggai.rectification.finding.Category;
import org.zhenggai.rectification.finding.ProcessState;
import org.zhenggai.rectification.finding.StepLimits;

/**
 * What depends on today, as SQL over {@code ledger_fact f}. The table schedule-state.dmn is asked only for the few dates at which its
 * answer can change; in between a row's date is compared. So a figure needs no column that would be wrong tomorrow, and a changed
 * table or calendar holds at once.
 */
@Component
public class LedgerDays {

    private static final String NONE = "null";

    private final Decisions decisions;
    private final CaseSchedule schedule;
    private final WorkingCalendar calendar;
    private final StepLimits limits;
    private final Clock clock;

    LedgerDays(Decisions decisions, CaseSchedule schedule, WorkingCalendar calendar, StepLimits limits, Clock clock) {
        this.decisions = decisions;
        this.schedule = schedule;
        this.calendar = calendar;
        this.limits = limits;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The schedule state of a row. */
    public String state() {
        StringBuilder sql = new StringBuilder("(case when ").append(in(ProcessState::ended)).append(" then 'CLOSED'")
                .append(" when f.process_state = 'NOT_STARTED' then 'NOT_STARTED' when f.held then 'ON_HOLD'");
        Set<LocalDate> turns = turns();
        for (Category category : Category.values()) {
            for (boolean behind : new boolean[] {false, true}) {
                Function<LocalDate, String> on = due -> schedule.colour(new Standing(ProcessState.RECTIFYING, false, category, due, behind))
                        .state().name();
                sql.append(" when f.category = '").append(category).append("' and f.behind = ").append(behind).append(" then ")
                        .append(byDate(turns, on));
            }
        }
        return sql.append(" end)").toString();
    }

    /** Whether the date of a row has come within so many working days and is not past; no clock of its stands. */
    public String dueWithin(int days) {
        return "(f.due_date >= " + date(workingDayBack(1)) + " and f.due_date < " + date(calendar.plusWorkingDays(today(), days + 1))
                + " and not f.held and not " + in(ProcessState::ended) + ")";
    }

    /** Whether a row waits for a reviewer longer than the reviewer's limit (domain.md §4: that is not the unit's delay). */
    public String reviewerLate() {
        return "(not f.held and (" + Arrays.stream(ProcessState.values()).filter(state -> state.reviewLimit().isPresent())
                .map(state -> "f.process_state = '" + state + "' and f.state_since < "
                        + date(workingDayBack(reviewDays(state) + 1))).collect(Collectors.joining(" or ")) + "))";
    }

    /** Whether a row waits for its own unit and is overdue or behind its milestones and reports. */
    public String unitLate() {
        return "(" + waitsForUnit() + " and not f.held and (f.behind or " + state() + " = 'OVERDUE'))";
    }

    /** Whether it is the turn of the case's own units. */
    public String waitsForUnit() {
        return "not " + in(state -> state.ended() || state == ProcessState.NOT_STARTED || state.reviewLimit().isPresent());
    }

    /** Rows in one of these process states. */
    public static String in(Predicate<ProcessState> which) {
        return Arrays.stream(ProcessState.values()).filter(which).map(state -> "'" + state + "'")
                .collect(Collectors.joining(", ", "f.process_state in (", ")"));
    }

    /** Working days a reviewer may take in this state. */
    public int reviewDays(ProcessState state) {
        return limits.limits().get(state.reviewLimit().orElseThrow());
    }

    /** Working days after the day up to and including today. */
    public int workingDaysSince(LocalDate day) {
        return calendar.workingDaysAfterUntil(day, today());
    }

    private static String byDate(Set<LocalDate> turns, Function<LocalDate, String> state) {
        StringBuilder sql = new StringBuilder("case when f.due_date is null then '").append(state.apply(null)).append("'");
        String before = null;
        for (LocalDate turn : turns) {
            String from = state.apply(turn);
            before = before == null ? state.apply(turn.minusDays(1)) : before;
            if (!from.equals(before)) {
                sql.append(" when f.due_date < ").append(date(turn)).append(" then '").append(before).append("'");
                before = from;
            }
        }
        return sql.append(" else ").append(before == null ? NONE : "'" + before + "'").append(" end").toString();
    }

    /** First days of the spans of due dates within which every number the table compares stays on one side. */
    private Set<LocalDate> turns() {
        DecisionTable table = decisions.table("schedule-state");
        Set<LocalDate> turns = new TreeSet<>();
        for (int days : orZero(table.thresholds("daysLeft"))) {
            turns.add(calendar.plusWorkingDays(today(), days + 1));
            if (days > 0) {
                turns.add(calendar.plusWorkingDays(today(), days));
            }
        }
        for (int days : orZero(table.thresholds("daysOverdue"))) {
            turns.add(workingDayBack(days + 1));
            if (days > 0) {
                turns.add(workingDayBack(days));
            }
        }
        return turns;
    }

    private static Set<Integer> orZero(Set<Integer> thresholds) {
        Set<Integer> all = new TreeSet<>(thresholds);
        all.removeIf(days -> days < 0);
        all.add(0);
        return all;
    }

    /** The n'th working day counted back from today, today included: what was due before it is at least n days overdue. */
    private LocalDate workingDayBack(int n) {
        return calendar.minusWorkingDays(today(), calendar.isWorkingDay(today()) ? n - 1 : n);
    }

    private static String date(LocalDate day) {
        return "date '" + day + "'";
    }
}
