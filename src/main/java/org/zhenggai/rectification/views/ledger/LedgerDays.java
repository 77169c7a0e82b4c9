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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.casework.schedule.DayCount;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.casework.schedule.Standing;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.DecisionTable;

/**
 * What depends on today, as conditions on {@code ledger_fact f}. The table schedule-state.dmn is asked only for the few dates at
 * which its answer can change; in between a row's date is compared. So nothing is stored that would be wrong tomorrow, and a changed
 * table or calendar holds at once.
 */
@Component
public class LedgerDays {

    private static final int MOST_ANSWERS = 10_000;

    private final Colours colours;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Clock clock;
    private final Map<Asked, ScheduleState> answers = new ConcurrentHashMap<>();

    /** What a version of the table is asked: its answer never changes. */
    private record Asked(DecisionTable table, Standing standing, Integer daysLeft, Integer daysOverdue) {}

    LedgerDays(Colours colours, WorkingCalendar calendar, Deadlines deadlines, Clock clock) {
        this.colours = colours;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The schedule state of a row that stands so and has this date; null for none. */
    public ScheduleState state(int standing, LocalDate due) {
        Standing known = Standing.values()[standing];
        Asked asked = new Asked(colours.table(), known, colours.daysLeft(due), colours.daysOverdue(due));
        if (answers.size() > MOST_ANSWERS) {
            answers.clear(); // tables of the past are never asked again
        }
        return answers.computeIfAbsent(asked, question -> colours.of(known, due).state());
    }

    /** Whether a row is in the schedule state. */
    public String is(ScheduleState state) {
        List<String> parts = new ArrayList<>();
        Map<String, List<Standing>> alike = new LinkedHashMap<>();
        for (Standing standing : Standing.values()) {
            if (!Standing.DATED.contains(standing)) {
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
    private String dates(Standing standing, ScheduleState state) {
        List<String> spans = new ArrayList<>();
        if (state(standing.ordinal(), null) == state) {
            spans.add("f.due_date is null");
        }
        LocalDate from = null;
        boolean within = false;
        List<LocalDate> turns = List.copyOf(turns());
        for (int i = 0; i <= turns.size(); i++) {
            LocalDate probe = i > 0 ? turns.get(i - 1) : turns.isEmpty() ? today() : turns.get(0).minusDays(1);
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
        return "(f.due_date >= " + date(calendar.workingDayBack(today(), 1))
                + " and f.due_date < " + date(calendar.plusWorkingDays(today(), days + 1))
                + " and f.standing not in (" + Standing.ENDED.ordinal() + ", " + Standing.HELD.ordinal() + "))";
    }

    /** The same of a row that stands so and has this date. */
    public boolean dueWithin(int standing, LocalDate due, int days) {
        Standing known = Standing.values()[standing];
        return due != null && known != Standing.ENDED && known != Standing.HELD && !due.isBefore(calendar.workingDayBack(today(), 1))
                && due.isBefore(calendar.plusWorkingDays(today(), days + 1));
    }

    /** Dates in order between which neither a schedule state nor one of these spans of working days changes. */
    public List<LocalDate> bounds(Collection<Integer> within) {
        Set<LocalDate> bounds = turns();
        bounds.add(calendar.workingDayBack(today(), 1));
        within.forEach(days -> bounds.add(calendar.plusWorkingDays(today(), days + 1)));
        return List.copyOf(bounds);
    }

    /** Whether a row waits for a reviewer longer than the reviewer's limit (domain.md §4: that is not the unit's delay). */
    public String reviewerLate() {
        return "(not f.held and (" + Arrays.stream(ProcessState.values()).filter(state -> state.reviewLimit().isPresent())
                .map(state -> "f.process_state = '" + state + "' and f.state_since < "
                        + date(calendar.workingDayBack(today(), reviewDays(state) + 1))).collect(Collectors.joining(" or ")) + "))";
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
        return "f.standing <> " + Standing.ENDED.ordinal();
    }

    /** Working days a reviewer may take in this state. */
    public int reviewDays(ProcessState state) {
        return deadlines.workingLimit(state.reviewLimit().orElseThrow());
    }

    /** Working days after the day up to and including today. */
    public int workingDaysSince(LocalDate day) {
        return calendar.workingDaysAfterUntil(day, today());
    }

    /** First days of the spans of due dates within which the table's answer does not change. */
    private Set<LocalDate> turns() {
        DecisionTable table = colours.table();
        Set<LocalDate> turns = DayCount.LEFT.dates(calendar, today(), table.turns(Colours.DAYS_LEFT));
        turns.addAll(DayCount.OVERDUE.dates(calendar, today(), table.turns(Colours.DAYS_OVERDUE)));
        return turns;
    }

    private static String date(LocalDate day) {
        return "date '" + day + "'";
    }
}
