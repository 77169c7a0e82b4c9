package org.zhenggai.rectification.casework.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/** How long a step may take, by the settings. A due date means the end of that day in Asia/Shanghai. */
@Service
public class Deadlines {

    private final StepLimits limits;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Deadlines(StepLimits limits, WorkingCalendar calendar, Clock clock) {
        this.limits = limits;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * End of the last working day the step may take, counted from tomorrow.
     *
     * @throws IllegalArgumentException when the settings name no limit for the step
     */
    public Date inWorkingDays(String step) {
        return endOf(last(LocalDate.now(clock), step));
    }

    /**
     * End of the last calendar day the step may take, counted from tomorrow.
     *
     * @throws IllegalArgumentException when the settings name no limit for the step
     */
    public Date inCalendarDays(String step) {
        return endOf(LocalDate.now(clock).plusDays(calendarLimit(step)));
    }

    /** The last day of a step that takes working days and began on the day. @throws IllegalArgumentException as above */
    public LocalDate last(LocalDate since, String step) {
        return calendar.plusWorkingDays(since, workingLimit(step));
    }

    /** Working days the step may take. @throws IllegalArgumentException when the settings name no limit for the step */
    public int workingLimit(String step) {
        return limit(limits.limits(), "limits", step);
    }

    /** Calendar days the step may take. @throws IllegalArgumentException when the settings name no limit for the step */
    public int calendarLimit(String step) {
        return limit(limits.calendarLimits(), "calendar-limits", step);
    }

    /** The instant at which the working day starts on this day. */
    public Instant startOfDay(LocalDate day) {
        return day.atTime(limits.startOfDay()).atZone(clock.getZone()).toInstant();
    }

    /** End of the day in Asia/Shanghai, null for none. */
    public Date endOf(LocalDate day) {
        return day == null ? null : Date.from(calendar.endOfDay(day));
    }

    private static int limit(Map<String, Integer> limits, String setting, String step) {
        Integer days = limits.get(step);
        if (days == null) {
            throw new IllegalArgumentException("no setting rectification.tasks." + setting + "." + step);
        }
        return days;
    }
}
