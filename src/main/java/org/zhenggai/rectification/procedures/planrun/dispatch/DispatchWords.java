package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.LocalDate;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.schedule.ScheduleState;

/** How sheet and notice word things. */
final class DispatchWords {

    private DispatchWords() {}

    static String of(ScheduleState state) {
        return switch (state) {
            case NOT_STARTED -> "未启动";
            case ON_TRACK -> "正常";
            case YELLOW -> "黄色预警";
            case RED -> "红色预警";
            case OVERDUE -> "已逾期";
            case ON_HOLD -> "时限暂停";
            case CLOSED -> "已办结";
        };
    }

    static String days(DispatchedCase row) {
        if (row.daysLeft() == null) {
            return "无固定期限";
        }
        return row.daysOverdue() > 0 ? "逾期" + row.daysOverdue() + "个工作日" : "剩余" + row.daysLeft() + "个工作日";
    }

    static String span(LocalDate from, LocalDate to) {
        return Wording.date(from) + "至" + Wording.date(to);
    }

    static String or(String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
