package org.zhenggai.rectification.notification;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Kinds of messages. Each has one template, {@code notification/<code>.txt}, that may use these fields and no others. */
public enum MessageKind {
    TASK("task", "待办任务", "taskName", "processName", "until", "hasCase"),
    WEEKLY_REPORT("weekly-report", "每周调度", "taskName", "processName", "until", "hasCase"),
    TASK_HANDED("task-handed", "任务转交", "taskName", "processName", "until", "hasCase"),
    TASK_DUE("task-due", "任务临期", "taskTitle", "until"),
    RETURNED("returned", "审查退回", "stepName", "unitName", "opinion", "comments", "documentNo"),
    DECISION("decision", "审批决定", "subject", "result", "documentNo", "reason"),
    REMINDER("reminder", "期限提醒", "instrument", "level", "reason", "want"),
    REVIEWER_URGE("reviewer-urge", "催办审查", "instrument", "level", "reason"),
    SUPERVISION("supervision", "督办文书", "instrument", "level", "reason", "documentNo", "requirement", "respondBy"),
    DUE_DATE("due-date-changed", "期限调整", "before", "after"),
    CATEGORY("category-changed", "类别转换", "before", "after"),
    ENDED("case-ended", "案件办结", "state"),
    REOPENED("case-reopened", "销号撤销", "reason"),
    SHEET("dispatch-published", "调度表发布", "planTitle", "week", "comment"),
    NOTICE("notice-published", "通报发布", "planTitle", "period", "documentNo"),
    INCIDENT("incident", "系统故障", "processName", "businessKey", "activity", "cause"),
    DIGEST("digest", "消息汇总", "count", "day", "items"),
    TEST("test", "测试消息", "robot", "by");

    private static final Set<String> OF_EVERY_CASE = Set.of("caseNumber", "caseTitle", "leadUnit", "dueDate");
    private static final Set<String> OF_AN_ITEM = Set.of("number", "title", "text");

    private final String code;
    private final String label;
    private final Set<String> fields;

    MessageKind(String code, String label, String... fields) {
        this.code = code;
        this.label = label;
        this.fields = Set.of(fields);
    }

    /** Name of the template and of the kind in settings. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Fields the template may use. */
    Set<String> fields() {
        Set<String> all = new TreeSet<>(fields);
        all.addAll(OF_EVERY_CASE);
        all.addAll(OF_AN_ITEM);
        return all;
    }

    /** @throws IllegalArgumentException for an unknown code */
    static MessageKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of message " + code));
    }
}
