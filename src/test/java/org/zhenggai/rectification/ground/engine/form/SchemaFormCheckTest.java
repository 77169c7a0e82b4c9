package org.zhenggai.rectification.ground.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** Each kind of field against missing, wrong-typed, out-of-range and unexpected values. */
class SchemaFormCheckTest {

    private static final String FORM = """
            {"components": [
              {"type": "text", "text": "facts"},
              {"type": "textfield", "key": "name", "label": "名称", "validate": {"required": true, "minLength": 2, "maxLength": 5}},
              {"type": "textfield", "key": "phone", "label": "电话", "validate": {"pattern": "^[0-9-]{7,}$"}, "properties": {"patternMessage": "应为电话号码"}},
              {"type": "textarea", "key": "note", "label": "说明"},
              {"type": "number", "key": "area", "label": "面积", "decimalDigits": 2, "validate": {"min": 0, "max": 100}},
              {"type": "checkbox", "key": "agree", "label": "同意", "validate": {"required": true}},
              {"type": "radio", "key": "outcome", "label": "结论", "values": [{"label": "通过", "value": "PASS"}, {"label": "退回", "value": "RETURN"}]},
              {"type": "select", "key": "open", "label": "节点", "valuesKey": "openOnes"},
              {"type": "checklist", "key": "checks", "label": "清单", "values": [{"label": "甲", "value": "A"}, {"label": "乙", "value": "B"}]},
              {"type": "datetime", "subtype": "date", "key": "day", "dateLabel": "日期"},
              {"type": "textfield", "key": "reason", "label": "理由", "validate": {"required": true}, "conditional": {"hide": "=outcome != \\"RETURN\\""}},
              {"type": "textfield", "key": "fixed", "label": "固定", "readonly": true},
              {"type": "group", "components": [{"type": "dynamiclist", "path": "rows", "label": "材料", "properties": {"minRows": "1", "maxRows": "2"},
                "conditional": {"hide": "=outcome != \\"RETURN\\""}, "components": [
                  {"type": "textfield", "key": "number", "label": "序号", "readonly": true},
                  {"type": "textfield", "key": "title", "label": "名称", "validate": {"required": true}}]}]}
            ]}""";
    private static final Map<String, Object> FACTS = Map.of("fixed", "不变", "openOnes", List.of(Map.of("label", "一", "value", "1")),
            "rows", List.of(Map.of("number", "1")));

    private final SchemaFormCheck check = new SchemaFormCheck();

    @Test
    void goodSubmissionComesBackTyped() {
        Map<String, Object> values = check.check(FORM, with("phone", "0434-123456", "area", "7.59", "outcome", "RETURN", "open", "1",
                "checks", List.of("A", "B"), "day", "2024-02-29", "reason", " 缺照片 ", "fixed", "不变",
                "rows", Spin.JSON("[{\"number\":\"1\",\"title\":\"决定书\"}]")), FACTS);
        assertThat(values).containsEntry("area", new BigDecimal("7.59")).containsEntry("day", LocalDate.of(2024, 2, 29))
                .containsEntry("reason", "缺照片").containsEntry("checks", List.of("A", "B")).containsEntry("agree", true)
                .containsEntry("rows", List.of(Map.of("number", "1", "title", "决定书")));
    }

    static List<Object[]> refusals() {
        List<Object[]> cases = new ArrayList<>();
        cases.add(new Object[] {"name", null, "必填"});
        cases.add(new Object[] {"name", "  ", "必填"});
        cases.add(new Object[] {"name", "\u200b\u3164\ufeff", "必填"});
        cases.add(new Object[] {"name", "一\u200b\u2060", "不得少于2个字"});
        cases.add(new Object[] {"name", 5, "应为文字"});
        cases.add(new Object[] {"name", "一", "不得少于2个字"});
        cases.add(new Object[] {"name", "一二三四五六", "不得超过5个字"});
        cases.add(new Object[] {"name", "一\n二", "换行"});
        cases.add(new Object[] {"note", "a\u0007b", "控制字符"});
        cases.add(new Object[] {"phone", "abc", "应为电话号码"});
        cases.add(new Object[] {"area", "abc", "应为数字"});
        cases.add(new Object[] {"area", "1e3", "应为数字"});
        cases.add(new Object[] {"area", Double.NaN, "应为数字"});
        cases.add(new Object[] {"area", true, "应为数字"});
        cases.add(new Object[] {"area", -1, "不得小于0"});
        cases.add(new Object[] {"area", "100.01", "不得大于100"});
        cases.add(new Object[] {"area", "1.234", "最多保留2位小数"});
        cases.add(new Object[] {"agree", null, "须勾选"});
        cases.add(new Object[] {"agree", false, "须勾选"});
        cases.add(new Object[] {"agree", "yes", "勾选"});
        cases.add(new Object[] {"outcome", "MAYBE", "通过、退回"});
        cases.add(new Object[] {"open", "2", "一"});
        cases.add(new Object[] {"checks", "A", "选项列表"});
        cases.add(new Object[] {"checks", List.of("A", "A"), "不要重复"});
        cases.add(new Object[] {"checks", List.of("C"), "甲、乙"});
        cases.add(new Object[] {"day", "2024-02-30", "没有这一天"});
        cases.add(new Object[] {"day", "19.6.2024", "日期格式"});
        cases.add(new Object[] {"day", 20240619, "日期格式"});
        cases.add(new Object[] {"fixed", "变了", "只读"});
        cases.add(new Object[] {"reason", "x", "不需要填写"});
        cases.add(new Object[] {"rows", List.of(Map.of("title", "x")), "不需要填写"});
        cases.add(new Object[] {"stranger", "x", "没有这一项"});
        return cases;
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void badValueIsRefusedByName(String field, Object value, String says) {
        assertThatThrownBy(() -> check.check(FORM, with(field, value), FACTS)).isInstanceOf(SubmissionRefusedException.class)
                .satisfies(e -> assertThat(((SubmissionRefusedException) e).problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo(field);
                    assertThat(problem.message()).contains(says);
                }));
    }

    @Test
    void rowsAreCheckedOneByOne() {
        Map<String, Object> returned = with("outcome", "RETURN", "reason", "x");
        assertThatThrownBy(() -> check.check(FORM, returned, FACTS)).hasMessageContaining("至少填写1行");
        returned.put("rows", List.of(Map.of(), Map.of(), Map.of()));
        assertThatThrownBy(() -> check.check(FORM, returned, FACTS)).hasMessageContaining("最多填写2行");
        returned.put("rows", Arrays.asList(Map.of("title", "甲", "number", "9"), Map.of("other", 1)));
        assertThatThrownBy(() -> check.check(FORM, returned, FACTS)).hasMessageContaining("只读")
                .hasMessageContaining("材料第2行名称").satisfies(e -> assertThat(((SubmissionRefusedException) e).problems())
                        .extracting("field").containsExactly("rows[0].number", "rows[1].title", "rows[1].other"));
        returned.put("rows", "text");
        assertThatThrownBy(() -> check.check(FORM, returned, FACTS)).hasMessageContaining("应为列表");
    }

    @Test
    void lastRoundsFactDoesNotDecideThisRoundsCondition() {
        Map<String, Object> facts = new HashMap<>(FACTS);
        facts.put("outcome", "RETURN");
        assertThat(check.check(FORM, with(), facts)).doesNotContainKey("reason");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThatThrownBy(() -> check.check(FORM, Map.of("area", "x", "day", "y"), FACTS))
                .satisfies(e -> assertThat(((SubmissionRefusedException) e).problems()).extracting("field")
                        .containsExactly("name", "area", "agree", "day"));
    }

    /** A valid minimal submission with these fields changed. */
    private static Map<String, Object> with(Object... fields) {
        Map<String, Object> submitted = new HashMap<>(Map.of("name", "山门镇", "agree", true));
        for (int i = 0; i < fields.length; i += 2) {
            submitted.put((String) fields[i], fields[i + 1]);
        }
        return submitted;
    }
}
