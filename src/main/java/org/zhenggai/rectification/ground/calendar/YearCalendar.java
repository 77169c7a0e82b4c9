package org.zhenggai.rectification.ground.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * One year's deviations from Monday to Friday.
 *
 * @param source the notice the data comes from
 * @param off    holidays, first to last day
 * @param on     weekend days worked instead (调休)
 */
public record YearCalendar(int year, String source, List<Holiday> off, List<LocalDate> on) {

    /** A holiday; both days included. */
    public record Holiday(String name, LocalDate from, LocalDate to) {}
}
