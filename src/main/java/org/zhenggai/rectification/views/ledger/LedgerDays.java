package org.zhenggai.rectification.views.ledger;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.zhenggai.rectification.views.ledger.LedgerFigure.FIGURE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
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
 * What depends on today, as conditions on {@link LedgerFigure}. The table schedule-state.dmn is asked only for the few dates at
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
    public Condition is(ScheduleState state) {
        List<Condition> parts = new ArrayList<>();
        Map<Dates, List<Standing>> alike = new LinkedHashMap<>();
        for (Standing standing : Standing.values()) {
            if (Standing.DATED.contains(standing)) {
                alike.computeIfAbsent(dates(standing, state), key -> new ArrayList<>()).add(standing);
            } else if (state(standing.ordinal(), null) == state) {
                parts.add(FIGURE.standing.eq(code(standing)));
            }
        }
        alike.forEach((dates, standings) -> dates.condition().ifPresent(condition -> parts.add(FIGURE.standing.in(codes(standings))
                .and(condition))));
        return anyOf(parts).orElse(falseCondition());
    }

    /** The dates with which a case that stands so is in the state. */
    private Dates dates(Standing standing, ScheduleState state) {
        List<Span> spans = new ArrayList<>();
        LocalDate from = null;
        boolean within = false;
        List<LocalDate> turns = List.copyOf(turns());
        for (int i = 0; i <= turns.size(); i++) {
            LocalDate probe = i > 0 ? turns.get(i - 1) : turns.isEmpty() ? today() : turns.get(0).minusDays(1);
            boolean now = state(standing.ordinal(), probe) == state;
            if (now && !within) {
                from = i == 0 ? null : probe;
            } else if (!now && within) {
                spans.add(new Span(from, probe));
            }
            within = now;
        }
        if (within) {
            spans.add(new Span(from, null));
        }
        return new Dates(state(standing.ordinal(), null) == state, spans);
    }

    /** Due dates, and whether none is one of them. */
    private record Dates(boolean none, List<Span> spans) {

        Optional<Condition> condition() {
            List<Condition> parts = new ArrayList<>(none ? List.of(FIGURE.dueDate.isNull()) : List.of());
            spans.forEach(span -> parts.add(span.condition()));
            return anyOf(parts);
        }
    }

    /** Due dates from one to before another; null for no such bound. */
    private record Span(LocalDate from, LocalDate until) {

        Condition condition() {
            return from == null && until == null ? FIGURE.dueDate.isNotNull() : and(from == null ? noCondition()
                    : FIGURE.dueDate.ge(inline(from)), until == null ? noCondition() : FIGURE.dueDate.lt(inline(until)));
        }
    }

    /** Whether the date of a row has come within so many working days and is not past; no clock of its stands. */
    public Condition dueWithin(int days) {
        return FIGURE.dueDate.ge(inline(calendar.workingDayBack(today(), 1)))
                .and(FIGURE.dueDate.lt(inline(calendar.plusWorkingDays(today(), days + 1))))
                .and(FIGURE.standing.notIn(codes(List.of(Standing.ENDED, Standing.HELD))));
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
    public Condition reviewerLate() {
        List<Condition> late = Arrays.stream(ProcessState.values()).filter(state -> state.reviewLimit().isPresent())
                .map(state -> FIGURE.processState.eq(inline(state))
                        .and(FIGURE.stateSince.lt(inline(calendar.workingDayBack(today(), reviewDays(state) + 1))))).toList();
        return not(condition(FIGURE.held)).and(anyOf(late).orElse(falseCondition()));
    }

    /** Whether a row waits for its own unit and is overdue or behind its milestones and reports. */
    public Condition unitLate() {
        return not(condition(FIGURE.held))
                .and(not(in(state -> state.ended() || state == ProcessState.NOT_STARTED || state.reviewLimit().isPresent())))
                .and(condition(FIGURE.behind).or(is(ScheduleState.OVERDUE)));
    }

    /** Rows in one of these process states. */
    public static Condition in(Predicate<ProcessState> which) {
        return FIGURE.processState.in(Arrays.stream(ProcessState.values()).filter(which).map(DSL::inline).toList());
    }

    /** Whether a row has not come to its end. */
    public static Condition open() {
        return FIGURE.standing.ne(code(Standing.ENDED));
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

    private static Optional<Condition> anyOf(List<Condition> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(or(parts));
    }

    /** As {@code ledger/fact.sql} writes it. */
    private static Field<Short> code(Standing standing) {
        return inline((short) standing.ordinal());
    }

    private static List<Field<Short>> codes(List<Standing> standings) {
        return standings.stream().map(LedgerDays::code).toList();
    }
}
