package org.zhenggai.rectification.procedures.lifecycle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How often progress is reported (周、旬、月、季). */
enum Cadence {
    WEEK("每周"),
    TEN_DAYS("每旬"),
    MONTH("每月"),
    QUARTER("每季度");

    private static final int TEN = 10;
    private static final int TWENTY = 20;
    private static final int MONTHS_OF_QUARTER = 3;

    private final String label;

    Cadence(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The first day of the period that holds the day. */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case TEN_DAYS -> day.withDayOfMonth(day.getDayOfMonth() <= TEN ? 1 : day.getDayOfMonth() <= TWENTY ? TEN + 1 : TWENTY + 1);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.get(IsoFields.QUARTER_OF_YEAR) - 1) * MONTHS_OF_QUARTER + 1, 1);
        };
    }

    /** The last day of the period that holds the day. */
    LocalDate end(LocalDate day) {
        return switch (this) {
            case WEEK -> start(day).plusDays(6);
            case TEN_DAYS -> day.getDayOfMonth() > TWENTY ? day.with(TemporalAdjusters.lastDayOfMonth()) : start(day).plusDays(TEN - 1);
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> start(day).plusMonths(MONTHS_OF_QUARTER).minusDays(1);
        };
    }
}
