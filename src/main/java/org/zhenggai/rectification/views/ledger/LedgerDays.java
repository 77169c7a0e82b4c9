package org.zhenggai.rectification.views.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseSchedule;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.ScheduleState;
import org.zhenggai.rectification.casework.finding.StepLimits;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.DecisionTable;
import org.zhenggai.rectification.ground.engine.Decisions;

/**
 * What depends on today, as conditions on {@code ledger_fact f}. The table schedule-state.dmn is asked only for the few dates at
 * which its answer can change; in between a row's date is compared. So nothing is stored that would be wrong tomorrow, and a changed
 * table or calendar holds at once.
 */
@Component
public class LedgerDays {

    private static final String TABLE = "schedule-state";
    private static final int MOST_ANSWERS = 10_000;

    private final Decisions decisions;
    private final CaseSchedule schedule;
    private final WorkingCalendar calendar;
    private final StepLimits limits;
    private final Clock clock;
    private final Map<Asked, ScheduleState> answers = new ConcurrentHashMap<>();

    /** What a version of the table is asked: its answer never changes. */
    private record Asked(DecisionTable table, LedgerStanding standing, Integer daysLeft, Integer daysOverdue) {
    }

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

    /** The schedule state of a row that stands so and has this date; null for none. */
    public ScheduleState state(int standing, LocalDate due) {
        LedgerStanding known = LedgerStanding.of(standing);
        Asked asked = new Asked(decisions.table(TABLE), known, schedule.daysLeft(due), schedule.daysOverdue(due));
        if (answers.size() > MOST_ANSWERS) {
            answers.clear(); // tables of the past are never asked again
        }
        return answers.computeIfAbsent(asked, question -> schedule.colour(known.with(due)).state());
    }

    /** Whether a row is in the schedule state. */
    public String is(ScheduleState state) {
        List<String> parts = new ArrayList<>();
        Map<String, List<LedgerStanding>> alike = new LinkedHashMap<>();
        for (LedgerStanding standing : LedgerStanding.values()) {
            if (!LedgerStanding.DATED.contains(standing)) {
                if (state(standing.ordinal(), null) == state) {
                    parts.add("f.standing = " + standing.ordinal());
                }
            } else {
                alike.computeIfAbsent(dates(standing, state), key -> new ArrayList<>()).add(standing);
            }
        }
        alike.forEach((dates, standings) -> {
            if (!dates.isEmpty()) {
                parts.add("f.standing in (" + standings.stream().map(one -> String.valueOf(one.ordinal())).collect(Collectors.joining(", "))
                        + ") and (" + dates + ")");
            }
        });
        return parts.isEmpty() ? "false" : "(" + String.join(" or ", parts) + ")";
    }

    /** The dates with which a case that stands so is in the state, as a condition; empty for none. */
    private String dates(LedgerStanding standing, ScheduleState state) {
        List<String> spans = new ArrayList<>();
        if (state(standing.ordinal(), null) == state) {
            spans.add("f.due_date is null");
        }
        LocalDate from = null;
        boolean within = false;
        List<LocalDate> turns = List.copyOf(turns());
        for (int i = 0; i <= turns.size(); i++) {
            LocalDate probe = i == 0 ? turns.get(0).minusDays(1) : turns.get(i - 1);
            boolean now = state(standing.ordinal(), probe) == state;
            if (now && !within) {
                from = i == 0 ? null : probe;
            } else if (!now && within) {
                spans.add(span(from, probe));
            }
            within = now;
        }
        if (within) {
            spans.add(span(from, null));
        }
        return String.join(" or ", spans);
    }

    private static String span(LocalDate from, LocalDate until) {
        if (from == null && until == null) {
            return "f.due_date is not null";
        }
        return (from == null ? "" : "f.due_date >= " + date(from)) + (from != null && until != null ? " and " : "")
                + (until == null ? "" : "f.due_date < " + date(until));
    }

    /** Whether the date of a row has come within so many working days and is not past; no clock of its stands. */
    public String dueWithin(int days) {
        return "(f.due_date >= " + date(workingDayBack(1)) + " and f.due_date < " + date(calendar.plusWorkingDays(today(), days + 1))
                + " and f.standing not in (" + LedgerStanding.ENDED.ordinal() + ", " + LedgerStanding.HELD.ordinal() + "))";
    }

    /** The same of a row that stands so and has this date. */
    public boolean dueWithin(int standing, LocalDate due, int days) {
        LedgerStanding known = LedgerStanding.of(standing);
        return due != null && known != LedgerStanding.ENDED && known != LedgerStanding.HELD && !due.isBefore(workingDayBack(1))
                && due.isBefore(calendar.plusWorkingDays(today(), days + 1));
    }

    /** Dates in order between which neither a schedule state nor one of these spans of working days changes. */
    public List<LocalDate> bounds(Collection<Integer> within) {
        Set<LocalDate> bounds = turns();
        bounds.add(workingDayBack(1));
        within.forEach(days -> bounds.add(calendar.plusWorkingDays(today(), days + 1)));
        return List.copyOf(bounds);
    }

    /** Whether a row waits for a reviewer longer than the reviewer's limit (domain.md §4: that is not the unit's delay). */
    public String reviewerLate() {
        return "(not f.held and (" + Arrays.stream(ProcessState.values()).filter(state -> state.reviewLimit().isPresent())
                .map(state -> "f.process_state = '" + state + "' and f.state_since < "
                        + date(workingDayBack(reviewDays(state) + 1))).collect(Collectors.joining(" or ")) + "))";
    }

    /** Whether a row waits for its own unit and is overdue or behind its milestones and reports. */
    public String unitLate() {
        return "(not f.held and not " + in(state -> state.ended() || state == ProcessState.NOT_STARTED || state.reviewLimit().isPresent())
                + " and (f.behind or " + is(ScheduleState.OVERDUE) + "))";
    }

    /** Rows in one of these process states. */
    public static String in(Predicate<ProcessState> which) {
        return Arrays.stream(ProcessState.values()).filter(which).map(state -> "'" + state + "'")
                .collect(Collectors.joining(", ", "f.process_state in (", ")"));
    }

    /** Whether a row has not come to its end. */
    public static String open() {
        return "f.standing <> " + LedgerStanding.ENDED.ordinal();
    }

    /** Working days a reviewer may take in this state. */
    public int reviewDays(ProcessState state) {
        return limits.limits().get(state.reviewLimit().orElseThrow());
    }

    /** Working days after the day up to and including today. */
    public int workingDaysSince(LocalDate day) {
        return calendar.workingDaysAfterUntil(day, today());
    }

    /** First days of the spans of due dates within which every number the table compares stays on one side. */
    private Set<LocalDate> turns() {
        DecisionTable table = decisions.table(TABLE);
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
