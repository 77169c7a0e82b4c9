package org.zhenggai.rectification.ground.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhenggai.rectification.ground.engine.PlainText;

/** Checks one value of one field and brings it to its type. A {@link Wrong} says in Chinese what is wrong and what to do. */
final class FieldCheck {

    /** The value breaks the field's rule. */
    static final class Wrong extends Exception {
        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    private static final int TEXT_LIMIT = 200;
    private static final int AREA_LIMIT = 4000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private FieldCheck() {}

    static Object check(FormField field, Object value, Map<String, Object> facts) throws Wrong {
        return switch (field.type()) {
            case "textfield", "textarea" -> text(field, value);
            case "number" -> number(field, value);
            case "checkbox" -> flag(field, value);
            case "datetime" -> date(value);
            case "checklist", "taglist" -> choices(field, value, facts);
            default -> choice(field, value, facts);
        };
    }

    private static String text(FormField field, Object value) throws Wrong {
        if (!(value instanceof String raw)) {
            throw new Wrong("应为文字");
        }
        String text = raw.strip();
        int max = field.rule("maxLength").asInt(field.type().equals("textarea") ? AREA_LIMIT : TEXT_LIMIT);
        if (text.length() > max) {
            throw new Wrong("不得超过" + max + "个字，现有" + text.length() + "个字");
        }
        if (PlainText.written(text).length() < field.rule("minLength").asInt(0)) {
            throw new Wrong("不得少于" + field.rule("minLength").asInt() + "个字");
        }
        if (CONTROL.matcher(text).find() || field.type().equals("textfield") && (text.contains("\n") || text.contains("\r"))) {
            throw new Wrong("含有不能使用的控制字符或换行");
        }
        String pattern = field.rule("pattern").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            throw new Wrong(field.property("patternMessage", "格式不正确"));
        }
        return text;
    }

    private static BigDecimal number(FormField field, Object value) throws Wrong {
        String raw = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        if (!(value instanceof Number || value instanceof String) || !PLAIN_NUMBER.matcher(raw).matches()) {
            throw new Wrong("应为数字");
        }
        BigDecimal number = new BigDecimal(raw);
        JsonNode min = field.rule("min");
        JsonNode max = field.rule("max");
        if (min.isNumber() && number.compareTo(min.decimalValue()) < 0) {
            throw new Wrong("不得小于" + min.asText());
        }
        if (max.isNumber() && number.compareTo(max.decimalValue()) > 0) {
            throw new Wrong("不得大于" + max.asText());
        }
        int digits = field.json().path("decimalDigits").asInt(-1);
        if (digits >= 0 && number.stripTrailingZeros().scale() > digits) {
            throw new Wrong(digits == 0 ? "应为整数" : "最多保留" + digits + "位小数");
        }
        return number;
    }

    private static Boolean flag(FormField field, Object value) throws Wrong {
        if (!(value instanceof Boolean flag)) {
            throw new Wrong("应为勾选或不勾选");
        }
        if (field.required() && !flag) {
            throw new Wrong("须勾选");
        }
        return flag;
    }

    private static LocalDate date(Object value) throws Wrong {
        try {
            if (value instanceof String text && ISO_DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw new Wrong("没有这一天，请核对日期");
        }
        if (value instanceof Date instant) { // a client that posts the engine's own type
            return LocalDate.ofInstant(instant.toInstant(), ZoneId.of("Asia/Shanghai"));
        }
        throw new Wrong("日期格式应如2024-06-19");
    }

    private static String choice(FormField field, Object value, Map<String, Object> facts) throws Wrong {
        Map<String, String> options = options(field, facts);
        if (!(value instanceof String chosen) || !options.containsKey(chosen)) {
            throw new Wrong("请从下列选项中选择：" + String.join("、", options.values()));
        }
        return chosen;
    }

    private static List<String> choices(FormField field, Object value, Map<String, Object> facts) throws Wrong {
        Map<String, String> options = options(field, facts);
        List<String> chosen = new ArrayList<>();
        if (!(value instanceof Collection<?> values)) {
            throw new Wrong("应为选项列表");
        }
        for (Object each : values) {
            if (!(each instanceof String text) || !options.containsKey(text) || chosen.contains(text)) {
                throw new Wrong("请从下列选项中选择，不要重复：" + String.join("、", options.values()));
            }
            chosen.add(text);
        }
        return chosen;
    }

    /** Labels by value: those of the schema, or those the facts hold under {@code valuesKey}. */
    static Map<String, String> options(FormField field, Map<String, Object> facts) {
        Map<String, String> options = new LinkedHashMap<>();
        field.json().path("values").forEach(option -> options.put(option.path("value").asText(), option.path("label").asText()));
        if (facts.get(field.json().path("valuesKey").asText()) instanceof Collection<?> offered) {
            for (Object option : offered) {
                if (option instanceof Map<?, ?> map) {
                    options.put(String.valueOf(map.get("value")), String.valueOf(map.get("label")));
                }
            }
        }
        return options;
    }
}
