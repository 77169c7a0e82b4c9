package org.zhenggai.rectification.views.ledger;

import java.util.Map;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProblemType;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.ScheduleState;

/** What the ledger says for the codes of a row. */
public final class LedgerWords {

    private static final Map<ScheduleState, String> SCHEDULES = Map.of(ScheduleState.NOT_STARTED, "未启动",
            ScheduleState.ON_TRACK, "正常推进", ScheduleState.YELLOW, "临期或滞后", ScheduleState.RED, "即将到期",
            ScheduleState.OVERDUE, "已超期", ScheduleState.ON_HOLD, "时限暂停", ScheduleState.CLOSED, "已结案");
    private static final Map<ScheduleState, String> COLOURS = Map.of(ScheduleState.NOT_STARTED, "灰", ScheduleState.ON_TRACK, "绿",
            ScheduleState.YELLOW, "黄", ScheduleState.RED, "红", ScheduleState.OVERDUE, "红", ScheduleState.ON_HOLD, "灰",
            ScheduleState.CLOSED, "蓝");

    private LedgerWords() {}

    /** The text people read for a schedule state. */
    public static String schedule(ScheduleState state) {
        return SCHEDULES.get(state);
    }

    static String colour(ScheduleState state) {
        return COLOURS.get(state);
    }

    /** The text people read for a row's raw value; anything that is no code is answered as it is. */
    public static Object shown(LedgerColumn column, Object value) {
        if (value == null) {
            return null;
        }
        return switch (column.kind()) {
            case CATEGORY -> Category.valueOf((String) value).label() + "类";
            case TYPE -> ProblemType.label((String) value);
            case STATE -> ProcessState.valueOf((String) value).label();
            case SCHEDULE -> schedule(ScheduleState.valueOf((String) value));
            default -> value;
        };
    }
}
