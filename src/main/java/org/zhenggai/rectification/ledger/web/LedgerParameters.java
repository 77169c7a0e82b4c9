package org.zhenggai.rectification.ledger.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenggai.rectification.engine.BadRequestException;
import org.zhenggai.rectification.finding.Category;
import org.zhenggai.rectification.finding.ProcessState;
import org.zhenggai.rectification.finding.ScheduleState;
import org.zhenggai.rectification.ledger.LedgerFilter;

/** Reads a filter from the query string; an empty parameter asks for nothing. */
final class LedgerParameters {

    private LedgerParameters() {
    }

    /** @throws BadRequestException when a value is none of those that exist */
    static LedgerFilter filter(Map<String, String> query) {
        return new LedgerFilter(text(query, "q"), text(query, "unit"), code(query, "category", Category.class),
                code(query, "processState", ProcessState.class), code(query, "scheduleState", ScheduleState.class), year(query),
                text(query, "plan"), flag(query, "overdue"), text(query, "sort"), text(query, "order"));
    }

    /** A whole number within these bounds. */
    static int number(Map<String, String> query, String name, int otherwise, int least, int most) {
        String value = text(query, name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,7}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new BadRequestException("参数" + name + "的值“" + value + "”不正确，应为" + least + "至" + most + "的整数");
        }
        return Integer.parseInt(value);
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

    private static Boolean flag(Map<String, String> query, String name) {
        String value = text(query, name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new BadRequestException("参数" + name + "的值“" + value + "”不正确，应为true或false");
        }
        return value == null ? null : Boolean.valueOf(value);
    }
}
