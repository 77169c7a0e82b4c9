package org.zhenggai.rectification.views.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of message in words. */
class TemplatesTest {

    private static final Map<String, Object> FULL = new HashMap<>();

    static {
        FULL.putAll(Map.of("caseNumber", "TD2023-004", "caseTitle", "城东乡停车场占用耕地", "leadUnit", "城东乡", "dueDate", "2024年6月19日",
                "taskName", "编制整改方案", "processName", "限期整改", "until", "2024年1月5日", "hasCase", true, "taskTitle", "待办：编制整改方案（TD2023-004）"));
        FULL.putAll(Map.of("stepName", "初审", "unitName", "市自然资源局铁东分局", "opinion", "材料不全。", "documentNo", "铁东政督〔2024〕3号",
                "comments", List.of(Map.of("number", 1, "text", "缺少远景照片"), Map.of("number", 2, "text", "处罚决定书未盖章")),
                "subject", "整改期限延期申请", "result", "批准，至2024年9月30日", "reason", "已逾期1个工作日", "instrument", "督办函"));
        FULL.putAll(Map.of("level", "L3", "hurry", true, "requirement", "十日内完成拆除。", "respondBy", "2024年7月3日",
                "before", "2024年6月19日", "after", "2024年9月30日", "state", "已销号", "planTitle", "铁东区整改方案", "week", "2024年6月17日",
                "comment", "同意发布"));
        FULL.putAll(Map.of("period", "2024年5月1日至2024年5月31日", "businessKey", "TD2023-004", "activity", "Service_CloseCase", "cause", "无法连接",
                "count", 2, "day", "2024年6月20日", "items", List.of(Map.of("number", 1, "title", "督办函", "text", "请办理"),
                        Map.of("number", 2, "title", "退回", "text", "请答复")), "robot", "城东乡工作群", "by", "系统管理员"));
        FULL.putAll(Map.of("what", "口令已修改", "account", "张三（yehe.handler）", "at", "2026年3月2日 09:30", "address", "10.1.1.7", "attempts", 5,
                "advice", "如果不是本人办理，请立即联系安全管理员。"));
        FULL.putAll(Map.of("asked", "请报送进展。", "asker", "区政府分管领导", "byLeader", true, "askedUntil", "2024年6月25日", "former", "城东乡承办人乙",
                "askedOn", "2024年6月20日", "sender", "城东乡承办人甲", "tasks", "审核整改方案", "remark", "请知悉。"));
        FULL.putAll(Map.of("anchor", 12, "made", "2024年6月20日 08:30", "entries", 345, "hash", "ab12", "heads", 7, "lineHash", "cd34",
                "line", "{\"anchor\":12}", "heading", "备份超过一天没有做成"));
    }

    private final Templates templates = new Templates();

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void everyKindReadsAsPeopleWrite(MessageKind kind) {
        Templates.Text full = templates.render(kind, FULL);
        assertThat(full.title()).matches("[^\\n{}]{2,80}").containsPattern("\\p{IsHan}");
        assertThat(full.body()).doesNotContain("{{", "}}", "null", "[", "  ").hasSizeGreaterThan(20);
        kind.fields().stream().filter(field -> FULL.get(field) instanceof String).forEach(field -> {
            if (source(kind).contains("{{" + field + "}}")) {
                assertThat(full.title() + full.body()).as(field).contains((String) FULL.get(field));
            }
        });
        Map<String, Object> sparse = new HashMap<>(FULL);
        sparse.keySet().removeAll(List.of("until", "documentNo", "opinion", "comments", "requirement", "respondBy", "comment", "cause",
                "businessKey", "hasCase"));
        if (kind.fields().contains("taskName")) {
            sparse.remove("caseNumber"); // a task of no case
        }
        if (kind == MessageKind.DECISION) {
            sparse.remove("reason");
        }
        Templates.Text bare = templates.render(kind, sparse);
        assertThat(bare.title() + "\n" + bare.body()).doesNotContain("{{", "null", "（）", "“”", "  ")
                .doesNotContainPattern("(?m)(?<!退回意见|未读消息)：$");
    }

    @Test
    void returnListsItsComments() {
        assertThat(templates.render(MessageKind.RETURNED, FULL).body()).contains("退回意见：\n1. 缺少远景照片\n2. 处罚决定书未盖章");
    }

    @Test
    void anUnknownFieldIsFoundAtTheStart() {
        assertThatThrownBy(() -> Templates.parse(MessageKind.TASK, "待办：{{taskName}}\n\n{{#taskNmae}}{{deadline}}{{/taskNmae}}"))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("task").hasMessageContaining("deadline、taskNmae");
        assertThatThrownBy(() -> Templates.parse(MessageKind.TASK, "只有标题")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Templates.parse(MessageKind.TASK, "标题\n\n{{#hasCase}}没有结束")).isInstanceOf(IllegalStateException.class);
    }

    private static String source(MessageKind kind) {
        try {
            return new org.springframework.core.io.ClassPathResource("notification/" + kind.code() + ".txt")
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
