package org.zhenggai.rectification.ground.audit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import org.zhenggai.rectification.ground.audit.AuditQuestion;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.audit.Outcome;
import org.zhenggai.rectification.ground.http.QueryValues;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** Reads a question from the query string; an empty parameter asks for nothing. */
final class AuditParameters {

    private static final int LONGEST = 200;

    private AuditParameters() {}

    /** @throws BadRequestException naming the parameter that cannot be read */
    static AuditQuestion question(Map<String, String> query) {
        return new AuditQuestion(time(query, "from", false), time(query, "to", true), text(query, "actor"),
                QueryValues.code(query, "category", Category.class), text(query, "action"), text(query, "object"),
                QueryValues.code(query, "outcome", Outcome.class), text(query, "address"), text(query, "words"), number(query, "before"));
    }

    private static String text(Map<String, String> query, String name) {
        String value = QueryValues.text(query, name);
        if (value != null && (value.length() > LONGEST || value.indexOf('\0') >= 0)) {
            throw new BadRequestException("参数" + name + "不正确：不超过" + LONGEST + "字，不含控制字符");
        }
        return value;
    }

    /** A day, the last one included, or a minute of one; as people write them: 2024-1-5, 2024/1/5, 2024年1月5日, with or without 8:30. */
    private static LocalDateTime time(Map<String, String> query, String name, boolean end) {
        String value = text(query, name);
        if (value == null) {
            return null;
        }
        String[] parts = value.replaceAll("[年月/.]", "-").replace("日", " ").strip().split("[ T]+");
        try {
            int[] date = Arrays.stream(parts[0].split("-")).mapToInt(Integer::parseInt).toArray();
            LocalDate day = LocalDate.of(date[0], date[1], date[2]);
            if (parts.length == 1) {
                return day.plusDays(end ? 1 : 0).atStartOfDay();
            }
            int[] clock = Arrays.stream(parts[1].replace('：', ':').split(":")).mapToInt(Integer::parseInt).toArray();
            return day.atTime(clock[0], clock[1]).plusMinutes(end ? 1 : 0);
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new BadRequestException("参数" + name + "的值“" + value + "”不是日期，请按“2024-01-05”或“2024-01-05 08:30”填写");
        }
    }

    private static Long number(Map<String, String> query, String name) {
        String value = text(query, name);
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{1,18}")) {
            throw new BadRequestException("参数" + name + "的值“" + value + "”不正确，应为整数");
        }
        return Long.parseLong(value);
    }
}
