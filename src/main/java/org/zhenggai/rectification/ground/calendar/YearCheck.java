package org.zhenggai.rectification.ground.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.zhenggai.rectification.ground.calendar.YearCalendar.Holiday;

/** Whether what was sent is a year's calendar: days that overlap or stand twice are refused by their names. */
final class YearCheck {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private YearCheck() {}

    /** @throws ErrorResponseException 400 in Chinese for the first thing that cannot be */
    static void check(int year, YearCalendar edited) {
        if (year < FIRST_YEAR || year > LAST_YEAR || edited.year() != year) {
            throw refusal("年份应为" + FIRST_YEAR + "至" + LAST_YEAR + "，并与地址中的年份一致");
        }
        if (edited.source() == null || edited.source().isBlank() || edited.off() == null || edited.on() == null) {
            throw refusal("须写明依据的通知、放假日和调休上班日");
        }
        holidays(year, edited.off());
        workdays(year, edited.on(), edited.off());
    }

    private static void holidays(int year, List<Holiday> off) {
        for (Holiday holiday : off) {
            if (holiday == null || holiday.name() == null || holiday.from() == null || holiday.to() == null || holiday.to().isBefore(holiday
                    .from()) || holiday.from().getYear() != year || holiday.to().getYear() != year) {
                throw refusal("放假日须有名称和本年内的起止日期，止日不早于起日");
            }
        }
        for (int i = 0; i < off.size(); i++) {
            Holiday holiday = off.get(i);
            for (Holiday later : off.subList(i + 1, off.size())) {
                LocalDate shared = later.from().isAfter(holiday.from()) ? later.from() : holiday.from();
                if (contains(holiday, shared) && contains(later, shared)) {
                    throw refusal("“" + holiday.name() + "”和“" + later.name() + "”都包含" + words(shared) + "，放假日不得重叠");
                }
            }
        }
    }

    private static void workdays(int year, List<LocalDate> on, List<Holiday> off) {
        Set<LocalDate> seen = new HashSet<>();
        for (LocalDate day : on) {
            if (day == null) {
                throw refusal("调休上班日须是日期");
            }
            if (!seen.add(day)) {
                throw refusal("调休上班日" + words(day) + "写了两次");
            }
            if (day.getYear() != year || off.stream().anyMatch(holiday -> contains(holiday, day))
                    || day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
                throw refusal("调休上班日" + day + "须为本年的周末，且不在放假日内");
            }
        }
    }

    private static boolean contains(Holiday holiday, LocalDate day) {
        return !day.isBefore(holiday.from()) && !day.isAfter(holiday.to());
    }

    private static String words(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static ErrorResponseException refusal(String detail) {
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail), null);
    }
}
