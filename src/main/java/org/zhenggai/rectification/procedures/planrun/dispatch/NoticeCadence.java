package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How often a notice is issued (定期通报). */
enum NoticeCadence {
    WEEK,
    MONTH,
    QUARTER;

    private static final int DAYS_AFTER_MONDAY = 6;
    private static final int MONTHS_OF_QUARTER = 3;

    /** The first day of the period that holds the day. */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.get(IsoFields.QUARTER_OF_YEAR) - 1) * MONTHS_OF_QUARTER + 1, 1);
        };
    }

    /** The last day of the period that holds the day. */
    LocalDate end(LocalDate day) {
        return switch (this) {
            case WEEK -> start(day).plusDays(DAYS_AFTER_MONDAY);
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> start(day).plusMonths(MONTHS_OF_QUARTER).minusDays(1);
        };
    }
}
