package org.zhenggai.rectification.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.calendar.WorkingCalendar;
import org.zhenggai.rectification.engine.Decisions;

/** Says how a case stands against its due date, by the table schedule-state.dmn; ended and held cases are decided before it. */
@Service
public class CaseSchedule {

    private final Decisions decisions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CaseSchedule(Decisions decisions, WorkingCalendar calendar, Clock clock) {
        this.decisions = decisions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The schedule state today. */
    public ScheduleState of(RectificationCase rectificationCase) {
        if (rectificationCase.processState().ended()) {
            return ScheduleState.CLOSED;
        }
        if (rectificationCase.processState() == ProcessState.NOT_STARTED) {
            return ScheduleState.NOT_STARTED;
        }
        if (rectificationCase.held()) {
            return ScheduleState.ON_HOLD;
        }
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("category", rectificationCase.category().name());
        inputs.put("daysLeft", daysLeft(rectificationCase.dueDate()));
        inputs.put("daysOverdue", daysOverdue(rectificationCase.dueDate()));
        return ScheduleState.valueOf((String) decisions.firstRow("schedule-state", inputs).get("state"));
    }

    /** Working days after today up to and including the due date; 0 on it, null when undated (domain.md §5). */
    public Integer daysLeft(LocalDate dueDate) {
        return dueDate == null ? null : calendar.workingDaysAfterUntil(LocalDate.now(clock), dueDate);
    }

    /** Working days after the due date up to and including today; null when undated (domain.md §5). */
    public Integer daysOverdue(LocalDate dueDate) {
        return dueDate == null ? null : calendar.workingDaysAfterUntil(dueDate, LocalDate.now(clock));
    }
}
