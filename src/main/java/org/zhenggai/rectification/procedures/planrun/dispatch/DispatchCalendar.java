package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/** The weeks and periods of dispatch and notice. A week or period in which nobody works is passed over. */
@Component
public class DispatchCalendar {

    private static final int DAYS_AFTER_MONDAY = 6;

    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final DispatchSettings settings;
    private final Clock clock;

    DispatchCalendar(WorkingCalendar calendar, Deadlines deadlines, DispatchSettings settings, Clock clock) {
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
    }

    /** Start of the first working day of the week after this one. */
    public Instant nextWeek() {
        return startOfFirstWorkingDay(monday().plusWeeks(1));
    }

    /** Start of the first working day of the notice period after this one. */
    public Instant nextPeriod() {
        return startOfFirstWorkingDay(periodEnd().plusDays(1));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate monday() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The last working day of this week. */
    LocalDate weekEnds() {
        return lastWorkingDay(monday().plusDays(DAYS_AFTER_MONDAY));
    }

    LocalDate periodStart() {
        return settings.noticeCadence().start(today());
    }

    LocalDate periodEnd() {
        return settings.noticeCadence().end(today());
    }

    /** The last working day of this notice period. */
    LocalDate periodLapses() {
        return lastWorkingDay(periodEnd());
    }

    /** The last day for reports that are asked for today: the end of their limit, and no later than the week. */
    LocalDate reportsCloseOn(LocalDate weekEnds) {
        LocalDate limit = LocalDate.ofInstant(deadlines.inWorkingDays("dispatch-report").toInstant(), clock.getZone());
        return limit.isBefore(weekEnds) ? limit : weekEnds;
    }

    Date endOf(LocalDate day) {
        return Date.from(calendar.endOfDay(day));
    }

    private LocalDate lastWorkingDay(LocalDate day) {
        return calendar.workingDayBack(day, 1);
    }

    private Instant startOfFirstWorkingDay(LocalDate day) {
        return deadlines.startOfDay(calendar.workingDayFrom(day));
    }
}
