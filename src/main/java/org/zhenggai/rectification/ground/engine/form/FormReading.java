package org.zhenggai.rectification.ground.engine.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenggai.rectification.ground.engine.task.FormLine;

/** Puts checked values back into the words of the form: labels of fields and of what was chosen. */
final class FormReading {

    private FormReading() {}

    static List<FormLine> lines(List<FormField> fields, Map<String, Object> values, Map<String, Object> facts) {
        List<FormLine> lines = new ArrayList<>();
        for (FormField field : fields) {
            Object value = values.get(field.key());
            if (value == null) {
                continue;
            }
            if (field.type().equals("dynamiclist")) {
                lines.add(new FormLine(field.key(), field.label(), null, rows(field, (List<?>) value, facts)));
            } else {
                lines.add(new FormLine(field.key(), field.label(), text(field, value, facts), null));
            }
        }
        return lines;
    }

    @SuppressWarnings("unchecked") // the form check has made them maps
    private static List<List<FormLine>> rows(FormField field, List<?> rows, Map<String, Object> facts) {
        return rows.stream().map(row -> lines(field.children(), (Map<String, Object>) row, facts)).toList();
    }

    private static String text(FormField field, Object value, Map<String, Object> facts) {
        if (value instanceof Boolean flag) {
            return flag ? "是" : "否";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Collection<?> chosen) {
            Map<String, String> options = FieldCheck.options(field, facts);
            return chosen.stream().map(each -> options.getOrDefault(String.valueOf(each), String.valueOf(each)))
                    .collect(Collectors.joining("；"));
        }
        return field.type().equals("radio") || field.type().equals("select")
                ? FieldCheck.options(field, facts).getOrDefault(String.valueOf(value), String.valueOf(value)) : value.toString();
    }
}
