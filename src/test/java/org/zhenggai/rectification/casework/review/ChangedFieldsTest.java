package org.zhenggai.rectification.casework.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.engine.task.FormLine;

class ChangedFieldsTest {

    @Test
    void changesStandSideBySideAndNothingElse() {
        List<FormLine> before = List.of(line("measures", "整改措施", "拆除"), line("responsiblePerson", "责任人", "所长"),
                rows(List.of("拆除", "2024年3月1日")), line("note", "备注", "旧"), line("answers", "答复", "略"));
        List<FormLine> now = List.of(line("measures", "整改措施", "拆除并复耕"), line("responsiblePerson", "责任人", "所长"),
                rows(List.of("拆除", "2024年3月1日"), List.of("复耕", "2024年4月1日")), line("answers", "答复", "已补"), line("planTerm", "计划类型", "短期"));
        assertThat(ChangedFields.between(before, now)).containsExactly(
                Map.of("field", "整改措施", "before", "拆除", "now", "拆除并复耕"),
                Map.of("field", "整改节点", "before", "拆除，2024年3月1日", "now", "拆除，2024年3月1日；复耕，2024年4月1日"),
                Map.of("field", "计划类型", "before", "（未填）", "now", "短期"),
                Map.of("field", "备注", "before", "旧", "now", "（未填）"));
        assertThat(ChangedFields.between(now, now)).isEmpty();
    }

    private static FormLine line(String key, String label, String value) {
        return new FormLine(key, label, value, null);
    }

    @SafeVarargs
    private static FormLine rows(List<String>... rows) {
        return new FormLine("milestones", "整改节点", null, List.of(rows).stream().map(row -> List.of(line("title", "节点内容", row.get(0)),
                line("dueOn", "完成日期", row.get(1)))).toList());
    }
}
