package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/**
 * How often fields are patrolled: a period begins on a day of each week, or on days of each month.
 *
 * @param code        what tables keep
 * @param label       what people read
 * @param weekday     null where periods go by the month
 * @param daysOfMonth ascending, the first of them 1; empty where periods go by the week
 */
record Cadence(String code, String label, DayOfWeek weekday, List<Integer> daysOfMonth) {

    private static final int DAYS_AFTER_FIRST = 6;
    private static final int SHORTEST_MONTH = 28;

    Cadence {
        daysOfMonth = daysOfMonth == null ? List.of() : List.copyOf(daysOfMonth);
        boolean monthly = !daysOfMonth.isEmpty() && daysOfMonth.get(0) == 1 && daysOfMonth.get(daysOfMonth.size() - 1) <= SHORTEST_MONTH
                && daysOfMonth.equals(daysOfMonth.stream().sorted().distinct().toList());
        if (code == null || label == null || monthly == (weekday != null) || weekday != null && !daysOfMonth.isEmpty()) {
            throw new IllegalArgumentException("rectification.patrol.cadences: a cadence has a code, a label, and either a weekday or days"
                    + " of the month that ascend from 1 and all months have: " + code);
        }
    }

    /** The first day of the period that holds the day. */
    LocalDate start(LocalDate day) {
        return weekday != null ? day.with(TemporalAdjusters.previousOrSame(weekday))
                : day.withDayOfMonth(daysOfMonth.stream().filter(first -> first <= day.getDayOfMonth()).reduce((a, b) -> b).orElseThrow());
    }

    /** The last day of the period that holds the day. */
    LocalDate end(LocalDate day) {
        if (weekday != null) {
            return start(day).plusDays(DAYS_AFTER_FIRST);
        }
        return daysOfMonth.stream().filter(first -> first > day.getDayOfMonth()).findFirst().map(first -> day.withDayOfMonth(first - 1))
                .orElseGet(() -> day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    /** As an option of a form. */
    Map<String, String> option() {
        return Map.of("value", code, "label", label);
    }
}
