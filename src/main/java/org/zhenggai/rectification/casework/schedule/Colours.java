package org.zhenggai.rectification.casework.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.DecisionTable;
import org.zhenggai.rectification.ground.engine.Decisions;
import org.zhenggai.rectification.ground.engine.language.CountsDays;

/** Decides the colour of a case by the table schedule-state.dmn; ended, held and not yet started cases are decided before it. */
@Service
@CountsDays(table = Colours.TABLE, inputs = {Colours.DAYS_LEFT, Colours.DAYS_OVERDUE})
public class Colours {

    public static final String TABLE = "schedule-state";
    public static final String DAYS_LEFT = "daysLeft";
    public static final String DAYS_OVERDUE = "daysOverdue";

    private final Decisions decisions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Colours(Decisions decisions, WorkingCalendar calendar, Clock clock) {
        this.decisions = decisions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A colour and why.
     *
     * @param rule   row of the table schedule-state.dmn; 暂停, 结案 or 未启动 where the state is decided before it
     * @param reason in Chinese
     */
    public record Colour(ScheduleState state, String rule, String reason) {}

    /** The colour today of a case that stands so and has this date; null for none. */
    public Colour of(Standing standing, LocalDate dueDate) {
        return switch (standing) {
            case ENDED -> new Colour(ScheduleState.CLOSED, "结案", "案件已办结");
            case NOT_STARTED -> new Colour(ScheduleState.NOT_STARTED, "未启动", "整改流程尚未启动");
            case HELD -> new Colour(ScheduleState.ON_HOLD, "暂停", "时限暂停，天数返还");
            default -> byTable(standing, dueDate);
        };
    }

    private Colour byTable(Standing standing, LocalDate dueDate) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("category", standing.category());
        inputs.put(DAYS_LEFT, daysLeft(dueDate));
        inputs.put(DAYS_OVERDUE, daysOverdue(dueDate));
        inputs.put("behind", standing.behind());
        Map<String, Object> row = table().firstRow(inputs);
        return new Colour(ScheduleState.valueOf((String) row.get("state")), (String) row.get("rule"), (String) row.get("reason"));
    }

    /** The table that is in force now. */
    public DecisionTable table() {
        return decisions.table(TABLE);
    }

    /** Working days after today up to and including the due date; 0 on it, null when undated (domain.md §5). */
    public Integer daysLeft(LocalDate dueDate) {
        return dueDate == null ? null : DayCount.LEFT.on(calendar, dueDate, LocalDate.now(clock));
    }

    /** Working days after the due date up to and including today; null when undated (domain.md §5). */
    public Integer daysOverdue(LocalDate dueDate) {
        return dueDate == null ? null : DayCount.OVERDUE.on(calendar, dueDate, LocalDate.now(clock));
    }
}
