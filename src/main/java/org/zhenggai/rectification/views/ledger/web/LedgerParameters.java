package org.zhenggai.rectification.views.ledger.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.ground.http.QueryValues;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.views.ledger.LedgerFilter;

/** Reads a filter from the query string; an empty parameter asks for nothing. */
public final class LedgerParameters {

    private static final int MOST_DAYS = 366;

    private LedgerParameters() {}

    /** @throws BadRequestException when a value is none of those that exist */
    public static LedgerFilter filter(Map<String, String> query) {
        return new LedgerFilter(QueryValues.text(query, "q"), QueryValues.text(query, "unit"), QueryValues.code(query, "category",
                Category.class),
                QueryValues.code(query, "processState", ProcessState.class), QueryValues.code(query, "scheduleState", ScheduleState.class),
                year(query),
                QueryValues.text(query, "plan"), flag(query, "overdue"), QueryValues.text(query, "lead"), QueryValues.text(query,
                        "supervising"), level(query, "level"),
                QueryValues.text(query, "dueWithin") == null ? null : number(query, "dueWithin", 0, 0, MOST_DAYS),
                QueryValues.code(query, "stage", LedgerFilter.Stage.class), QueryValues.code(query, "late", LedgerFilter.Late.class), day(
                        query, "openOn"),
                day(query, "plannedOn"), flag(query, "unmeasured"), QueryValues.text(query, "sort"), QueryValues.text(query, "order"),
                level(
                        query, "awaiting"));
    }

    /** A whole number within these bounds. */
    public static int number(Map<String, String> query, String name, int otherwise, int least, int most) {
        String value = QueryValues.text(query, name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,7}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new BadRequestException("参数" + name + "的值“" + value + "”不正确，应为" + least + "至" + most + "的整数");
        }
        return Integer.parseInt(value);
    }

    /** Which conditions a query sets, by name and without what was asked for: that may be a fact of a case. */
    static String named(Map<String, String> query) {
        String names = query.keySet().stream().filter(name -> QueryValues.text(query, name) != null).sorted().collect(Collectors.joining(
                "、"));
        return names.isEmpty() ? null : "筛选条件：" + names;
    }

    private static Integer year(Map<String, String> query) {
        String value = QueryValues.text(query, "year");
        if (value != null && !value.matches("\\d{4}")) {
            throw new BadRequestException("参数year的值“" + value + "”不正确，应为四位年份");
        }
        return value == null ? null : Integer.valueOf(value);
    }

    private static String level(Map<String, String> query, String name) {
        String value = QueryValues.text(query, name);
        if (value != null && !value.matches("L[0-6]")) {
            throw new BadRequestException("参数" + name + "的值“" + value + "”不正确，应为L0至L6");
        }
        return value;
    }

    private static LocalDate day(Map<String, String> query, String name) {
        String value = QueryValues.text(query, name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new BadRequestException("参数" + name + "的值“" + value + "”不正确，应为日期，如2024-06-19");
        }
    }

    private static Boolean flag(Map<String, String> query, String name) {
        String value = QueryValues.text(query, name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new BadRequestException("参数" + name + "的值“" + value + "”不正确，应为true或false");
        }
        return value == null ? null : Boolean.valueOf(value);
    }
}
