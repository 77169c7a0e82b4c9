package org.zhenggai.rectification.views.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.zhenggai.rectification.casework.schedule.DayCount;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/** Working days as they stand today, each date counted once; after domain.md §5. */
class DeskDays {

    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final LocalDate endOfWeek;
    private final Map<LocalDate, Integer> left = new HashMap<>();
    private final Map<LocalDate, Integer> overdue = new HashMap<>();

    DeskDays(WorkingCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
        // on a free day people think of the week they will work in
        this.endOfWeek = calendar.workingDayFrom(today).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /** What is to be said of a date in a year whose holidays are not known; nothing otherwise. */
    String doubt(LocalDate date) {
        return calendar.doubt(date);
    }

    LocalDate today() {
        return today;
    }

    /** Working days after today up to and including the date. */
    int left(LocalDate date) {
        return left.computeIfAbsent(date, day -> DayCount.LEFT.on(calendar, day, today));
    }

    /** Working days after the date up to and including today. */
    int overdue(LocalDate date) {
        return overdue.computeIfAbsent(date, day -> DayCount.OVERDUE.on(calendar, day, today));
    }

    /** The next working day: what is due before it presses today. */
    LocalDate working() {
        return calendar.nextWorkingDay(today);
    }

    LocalDate endOfWeek() {
        return endOfWeek;
    }

    boolean inThisWeek(LocalDate date) {
        return date != null && !date.isAfter(endOfWeek);
    }
}
