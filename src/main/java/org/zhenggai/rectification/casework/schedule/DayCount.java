package org.zhenggai.rectification.casework.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/**
 * How days are counted between a date and today, and the same turned round: on which day the count passes one of a table's turns, and at
 * which date. A turn is a number for which a table's answer can differ from that for the number before it.
 */
public enum DayCount {

    /** Working days after today up to and including the date; 0 on it and after it (domain.md §5). */
    LEFT {
        @Override
        public int on(WorkingCalendar calendar, LocalDate date, LocalDate today) {
            return calendar.workingDaysAfterUntil(today, date);
        }

        @Override
        Optional<LocalDate> next(WorkingCalendar calendar, LocalDate date, LocalDate today, NavigableSet<Integer> turns, int within) {
            return Optional.ofNullable(turns.floor(on(calendar, date, today))).filter(turn -> turn > 0)
                    .map(turn -> calendar.workingDayBack(date, turn));
        }

        @Override
        LocalDate date(WorkingCalendar calendar, LocalDate today, int turn) {
            return calendar.plusWorkingDays(today, turn);
        }
    },

    /** Working days after the date up to and including today; 0 on it and before it (domain.md §5). */
    OVERDUE {
        @Override
        public int on(WorkingCalendar calendar, LocalDate date, LocalDate today) {
            return calendar.workingDaysAfterUntil(date, today);
        }

        @Override
        Optional<LocalDate> next(WorkingCalendar calendar, LocalDate date, LocalDate today, NavigableSet<Integer> turns, int within) {
            return ahead(turns, on(calendar, date, today), within).map(turn -> calendar.plusWorkingDays(date, turn));
        }

        @Override
        LocalDate date(WorkingCalendar calendar, LocalDate today, int turn) {
            return calendar.workingDayBack(today, turn);
        }
    },

    /** Calendar days from the date to today. */
    SINCE {
        @Override
        public int on(WorkingCalendar calendar, LocalDate date, LocalDate today) {
            return (int) ChronoUnit.DAYS.between(date, today);
        }

        @Override
        Optional<LocalDate> next(WorkingCalendar calendar, LocalDate date, LocalDate today, NavigableSet<Integer> turns, int within) {
            return ahead(turns, on(calendar, date, today), Integer.MAX_VALUE / 2).map(date::plusDays);
        }

        @Override
        LocalDate date(WorkingCalendar calendar, LocalDate today, int turn) {
            return today.minusDays(turn - 1L);
        }
    };

    /** The count on a day. */
    public abstract int on(WorkingCalendar calendar, LocalDate date, LocalDate today);

    /**
     * The first day after today on which the count has passed a turn.
     *
     * @param within working days ahead that are looked at; what lies behind them is not found
     */
    abstract Optional<LocalDate> next(WorkingCalendar calendar, LocalDate date, LocalDate today, NavigableSet<Integer> turns, int within);

    abstract LocalDate date(WorkingCalendar calendar, LocalDate today, int turn);

    /** The dates at which today's count passes a turn: between two of them each date's count is on the same side of every turn. */
    public Set<LocalDate> dates(WorkingCalendar calendar, LocalDate today, NavigableSet<Integer> turns) {
        Set<LocalDate> dates = new TreeSet<>();
        turns.tailSet(1).forEach(turn -> dates.add(date(calendar, today, turn)));
        return dates;
    }

    private static Optional<Integer> ahead(NavigableSet<Integer> turns, int count, int within) {
        return Optional.ofNullable(turns.higher(count)).filter(turn -> turn - count <= within);
    }
}
