package org.zhenggai.rectification.casework.finding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;

/** Due dates and priorities of tasks; the models call it by name. A due date means the end of that day in Asia/Shanghai. */
@InModels
@Service("taskDeadlines")
public class TaskDeadlines {

    private final StepLimits limits;
    private final WorkingCalendar calendar;
    private final Cases cases;
    private final CaseSchedule schedule;
    private final Clock clock;

    TaskDeadlines(StepLimits limits, WorkingCalendar calendar, Cases cases, CaseSchedule schedule, Clock clock) {
        this.limits = limits;
        this.calendar = calendar;
        this.cases = cases;
        this.schedule = schedule;
        this.clock = clock;
    }

    /**
     * End of the last working day the step may take, counted from tomorrow.
     *
     * @throws IllegalArgumentException when the settings name no limit for the step
     */
    @ModelFunction
    public Date inWorkingDays(String step) {
        Integer days = limits.limits().get(step);
        if (days == null) {
            throw new IllegalArgumentException("no setting rectification.tasks.limits." + step);
        }
        return endOf(calendar.plusWorkingDays(LocalDate.now(clock), days));
    }

    /**
     * End of the last calendar day the step may take, counted from tomorrow.
     *
     * @throws IllegalArgumentException when the settings name no limit for the step
     */
    @ModelFunction
    public Date inCalendarDays(String step) {
        return endOf(LocalDate.now(clock).plusDays(calendarLimit(step)));
    }

    /** Calendar days the step may take. @throws IllegalArgumentException when the settings name no limit for the step */
    public int calendarLimit(String step) {
        Integer days = limits.calendarLimits().get(step);
        if (days == null) {
            throw new IllegalArgumentException("no setting rectification.tasks.calendar-limits." + step);
        }
        return days;
    }

    /** The instant at which the working day starts on this day. */
    public Instant startOfDay(LocalDate day) {
        return day.atTime(limits.startOfDay()).atZone(clock.getZone()).toInstant();
    }

    /** End of the case's internal due date; the acceptance window begins on the next day. */
    @ModelFunction
    public Date internal(String caseId) {
        LocalDate internal = cases.get(Long.parseLong(caseId)).internalDueDate();
        return internal == null ? null : endOf(internal);
    }

    /** How urgent a new task of the case is, 0–100. */
    @ModelFunction
    public int priority(String caseId) {
        return limits.priorities().getOrDefault(schedule.of(cases.get(Long.parseLong(caseId))), 50);
    }

    private Date endOf(LocalDate day) {
        return Date.from(calendar.endOfDay(day));
    }
}
