package org.zhenggai.rectification.ground.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.FormCheck;
import org.zhenggai.rectification.ground.engine.task.FormLine;
import org.zhenggai.rectification.ground.refusal.FieldProblem;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/**
 * The form check. A field that its condition hides is neither required nor accepted; a read-only one must come back as it was
 * shown; a key the form does not have is refused. Lists take {@code minRows} and {@code maxRows} from the component's properties, and
 * what a row is called from {@code rowName}.
 */
@Component
class SchemaFormCheck implements FormCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFAULT_MAX_ROWS = "100";

    private final Map<String, List<FormField>> parsed = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> named = new ConcurrentHashMap<>();

    @Override
    public Map<String, Object> check(String formJson, Map<String, Object> submitted, Map<String, Object> facts) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, Object> values = fields(parsed.computeIfAbsent(formJson, SchemaFormCheck::parse),
                SubmittedValues.plain(submitted), facts, facts, "", "", problems);
        if (!problems.isEmpty()) {
            throw new SubmissionRefusedException(problems);
        }
        return values;
    }

    @Override
    public List<FormLine> read(String formJson, Map<String, Object> values, Map<String, Object> facts) {
        return FormReading.lines(parsed.computeIfAbsent(formJson, SchemaFormCheck::parse), values, facts);
    }

    @Override
    public Set<String> facts(String formJson) {
        return named.computeIfAbsent(formJson, form -> parsed.computeIfAbsent(form, SchemaFormCheck::parse).stream()
                .flatMap(FormField::facts).collect(Collectors.toUnmodifiableSet()));
    }

    static List<FormField> parse(String formJson) {
        try {
            return FormField.of(JSON.readTree(formJson).path("components"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a form", e);
        }
    }

    /**
     * @param shown what the form (or this row of a list) showed before it was filled in
     * @param path  prefix of field names inside a row, e.g. {@code documents[2].}
     */
    private Map<String, Object> fields(List<FormField> fields, Map<String, Object> submitted, Map<String, Object> facts,
            Map<String, Object> shown, String path, String rowLabel, List<FieldProblem> problems) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> known = new HashMap<>(facts);
        fields.forEach(field -> known.put(field.key(), null)); // last round's facts never decide this round's conditions
        known.putAll(submitted);
        Map<String, Object> rest = new LinkedHashMap<>(submitted);
        for (FormField field : fields) {
            Object posted = rest.remove(field.key());
            Object value = field.takesList() ? SubmittedValues.list(posted) : posted;
            String name = path + field.key();
            String label = rowLabel + field.label();
            boolean hidden = field.hide() != null && Conditions.holds(field.hide(), known);
            if (hidden) {
                if (value != null && !Boolean.FALSE.equals(value)) {
                    problems.add(new FieldProblem(name, label, "按当前选择不需要填写，请清空"));
                }
            } else if (field.readonly()) {
                if (value != null && !Objects.equals(String.valueOf(value), String.valueOf(shown.get(field.key())))) {
                    problems.add(new FieldProblem(name, label, "为只读内容，不能修改"));
                }
                values.put(field.key(), shown.get(field.key()));
            } else if (field.type().equals("dynamiclist")) {
                list(field, value, facts, name, label, problems, values);
            } else if (value == null) {
                absent(field, name, label, problems, values);
            } else {
                try {
                    values.put(field.key(), FieldCheck.check(field, value, facts));
                } catch (FieldCheck.Wrong wrong) {
                    problems.add(new FieldProblem(name, label, wrong.getMessage()));
                }
            }
        }
        rest.keySet().forEach(key -> problems.add(new FieldProblem(path + key, rowLabel + key, "表单中没有这一项，不能提交")));
        return values;
    }

    private static void absent(FormField field, String name, String label, List<FieldProblem> problems, Map<String, Object> values) {
        if (field.type().equals("checkbox")) {
            values.put(field.key(), false);
        }
        if (field.required()) {
            problems.add(new FieldProblem(name, label, field.type().equals("checkbox") ? "须勾选" : "为必填项，请填写"));
        }
    }

    private void list(FormField field, Object value, Map<String, Object> facts, String name, String label,
            List<FieldProblem> problems, Map<String, Object> values) {
        int min = Integer.parseInt(field.property("minRows", "0"));
        int max = Integer.parseInt(field.property("maxRows", DEFAULT_MAX_ROWS));
        if (value != null && !(value instanceof List)) {
            problems.add(new FieldProblem(name, label, "应为列表"));
            return;
        }
        List<?> rows = value == null ? List.of() : (List<?>) value;
        if (rows.size() < min || rows.size() > max) {
            problems.add(new FieldProblem(name, label, rows.size() < min ? "至少填写" + min + "行" : "最多填写" + max + "行"));
            return;
        }
        List<?> shown = facts.get(field.key()) instanceof List<?> offered ? offered : List.of();
        List<Map<String, Object>> checked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!(rows.get(i) instanceof Map<?, ?> row)) {
                problems.add(new FieldProblem(name + "[" + i + "]", label + "第" + (i + 1) + "行", "格式不正确"));
                continue;
            }
            checked.add(fields(field.children(), SubmittedValues.plain(row(row)), facts,
                    i < shown.size() && shown.get(i) instanceof Map<?, ?> before ? row(before) : Map.of(),
                    name + "[" + i + "].", rowLabel(field, label, i + 1), problems));
        }
        values.put(field.key(), checked);
    }

    /** 第2个节点的 where the form says what its rows are, else 材料第2行. */
    private static String rowLabel(FormField field, String label, int number) {
        String name = field.property("rowName", "");
        return name.isEmpty() ? label + "第" + number + "行" : name.replace("{0}", String.valueOf(number)) + "的";
    }

    private static Map<String, Object> row(Map<?, ?> row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        row.forEach((key, value) -> plain.put(String.valueOf(key), value));
        return plain;
    }
}
