package org.zhenggai.rectification.casework.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.Decisions;

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

    /**
     * A schedule state and why.
     *
     * @param rule   row of the table schedule-state.dmn; 暂停, 结案 or 未启动 where the state is decided before it
     * @param reason in Chinese
     */
    public record Colour(ScheduleState state, String rule, String reason) {
    }

    /** The schedule state today. */
    public ScheduleState of(RectificationCase rectificationCase) {
        return colour(rectificationCase).state();
    }

    /** The schedule state today and why. */
    public Colour colour(RectificationCase c) {
        return colour(new Standing(c.processState(), c.held(), c.category(), c.dueDate(), c.behind()));
    }

    /** What the schedule state of a case depends on, beside today. */
    public record Standing(ProcessState processState, boolean held, Category category, LocalDate dueDate, boolean behind) {
    }

    /** The same for all cases that stand alike. */
    public Colour colour(Standing c) {
        if (c.processState().ended()) {
            return new Colour(ScheduleState.CLOSED, "结案", c.processState().label());
        }
        if (c.processState() == ProcessState.NOT_STARTED) {
            return new Colour(ScheduleState.NOT_STARTED, "未启动", "整改流程尚未启动");
        }
        if (c.held()) {
            return new Colour(ScheduleState.ON_HOLD, "暂停", "时限暂停，天数返还");
        }
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("category", c.category().name());
        inputs.put("daysLeft", daysLeft(c.dueDate()));
        inputs.put("daysOverdue", daysOverdue(c.dueDate()));
        inputs.put("behind", c.behind());
        Map<String, Object> row = decisions.firstRow("schedule-state", inputs);
        return new Colour(ScheduleState.valueOf((String) row.get("state")), (String) row.get("rule"), (String) row.get("reason"));
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
