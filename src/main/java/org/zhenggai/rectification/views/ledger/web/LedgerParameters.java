package org.zhenggai.rectification.views.ledger.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.ScheduleState;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.views.ledger.LedgerFilter;

/** Reads a filter from the query string; an empty parameter asks for nothing. */
public final class LedgerParameters {

    private static final int MOST_DAYS = 366;

    private LedgerParameters() {}

    /** @throws BadRequestException when a value is none of those that exist */
    public static LedgerFilter filter(Map<String, String> query) {
        return new LedgerFilter(text(query, "q"), text(query, "unit"), code(query, "category", Category.class),
                code(query, "processState", ProcessState.class), code(query, "scheduleState", ScheduleState.class), year(query),
                text(query, "plan"), flag(query, "overdue"), text(query, "lead"), text(query, "supervising"), level(query),
                text(query, "dueWithin") == null ? null : number(query, "dueWithin", 0, 0, MOST_DAYS),
                code(query, "stage", LedgerFilter.Stage.class), code(query, "late", LedgerFilter.Late.class), day(query, "openOn"),
                day(query, "plannedOn"), flag(query, "unmeasured"), text(query, "sort"), text(query, "order"));
    }

    /** A whole number within these bounds. */
    public static int number(Map<String, String> query, String name, int otherwise, int least, int most) {
        String value = text(query, name);
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
        String names = query.keySet().stream().filter(name -> text(query, name) != null).sorted().collect(Collectors.joining("、"));
        return names.isEmpty() ? null : "筛选条件：" + names;
    }

    private static String text(Map<String, String> query, String name) {
        String value = query.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static <E extends Enum<E>> E code(Map<String, String> query, String name, Class<E> type) {
        String value = text(query, name);
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(known -> known.name().equals(value)).findFirst()
                .orElseThrow(() -> new BadRequestException("参数" + name + "的值“" + value + "”不正确，应为"
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、")) + "之一"));
    }

    private static Integer year(Map<String, String> query) {
        String value = text(query, "year");
        if (value != null && !value.matches("\\d{4}")) {
            throw new BadRequestException("参数year的值“" + value + "”不正确，应为四位年份");
        }
        return value == null ? null : Integer.valueOf(value);
    }

    private static String level(Map<String, String> query) {
        String value = text(query, "level");
        if (value != null && !value.matches("L[0-6]")) {
            throw new BadRequestException("参数level的值“" + value + "”不正确，应为L0至L6");
        }
        return value;
    }

    private static LocalDate day(Map<String, String> query, String name) {
        String value = text(query, name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new BadRequestException("参数" + name + "的值“" + value + "”不正确，应为日期，如2024-06-19");
        }
    }

    private static Boolean flag(Map<String, String> query, String name) {
        String value = text(query, name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new BadRequestException("参数" + name + "的值“" + value + "”不正确，应为true或false");
        }
        return value == null ? null : Boolean.valueOf(value);
    }
}
