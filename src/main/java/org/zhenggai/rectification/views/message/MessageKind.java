package org.zhenggai.rectification.views.message;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Kinds of messages. Each has one template, {@code notification/<code>.txt}, that may use these fields and no others. */
public enum MessageKind {
    TASK("task", "待办任务", About.CASE, "taskName", "processName", "until", "hasCase"),
    INSTRUCTED("instructed", "领导批示", About.CASE, "taskName", "processName", "until", "hasCase"),
    OPINION("opinion", "征求意见", About.CASE, "taskName", "processName", "until", "hasCase"),
    OPINION_NEWS("opinion-news", "意见答复", About.CASE, "stepName", "what", "remark"),
    COPIED("copied", "抄送", About.CASE, "sender", "stepName", "remark"),
    TAKEN_BACK("taken-back", "提交撤回", About.CASE, "sender", "stepName", "tasks"),
    WEEKLY_REPORT("weekly-report", "每周调度", About.CASE, "taskName", "processName", "until", "hasCase"),
    TASK_HANDED("task-handed", "任务转交", About.CASE, "taskName", "processName", "until", "hasCase"),
    TASK_BACK("task-back", "任务退回单位", About.CASE, "taskName", "former", "until", "hasCase"),
    TASK_DUE("task-due", "任务临期", About.OTHER, "taskTitle", "until"),
    RETURNED("returned", "审查退回", About.CASE, "stepName", "unitName", "opinion", "comments", "number", "text", "documentNo"),
    DECISION("decision", "审批决定", About.CASE, "subject", "result", "documentNo", "reason"),
    REMINDER("reminder", "期限提醒", About.CASE, "instrument", "level", "reason", "documentNo", "respondBy", "start", "compare",
            "hurry", "report"),
    REVIEWER_URGE("reviewer-urge", "催办审查", About.CASE, "instrument", "level", "reason"),
    URGED("urged", "催办", About.CASE, "stepName", "asked", "asker", "byLeader", "askedUntil"),
    URGE_DONE("urge-done", "催办已办", About.CASE, "stepName", "askedOn"),
    SUPERVISION("supervision", "督办文书", About.CASE, "instrument", "level", "reason", "documentNo", "requirement", "respondBy", "together",
            "cases", "number", "text"),
    CLIMBED("signature-climbed", "转请代签", About.CASE, "instrument", "level", "waited", "signers"),
    WITHDRAWN("letter-withdrawn", "提醒撤回", About.CASE, "instrument", "level", "reason", "documentNo"),
    DUE_DATE("due-date-changed", "期限调整", About.CASE, "before", "after"),
    CATEGORY("category-changed", "类别转换", About.CASE, "before", "after"),
    ENDED("case-ended", "案件办结", About.CASE, "state"),
    REOPENED("case-reopened", "销号撤销", About.CASE, "reason"),
    SHEET("dispatch-published", "调度表发布", About.OTHER, "planTitle", "week", "comment"),
    NOTICE("notice-published", "通报发布", About.OTHER, "planTitle", "period", "documentNo"),
    PATROL_MISSED("patrol-missed", "巡查未登记", About.OTHER, "unitName", "number", "period", "grids", "unfinished"),
    INCIDENT("incident", "系统故障", About.OTHER, "processName", "businessKey", "activity", "cause"),
    OPERATION("operation", "系统运行", About.OTHER, "heading", "what", "advice"),
    ACCOUNT("account", "账号安全", About.OTHER, "what", "account", "by", "at", "address", "attempts", "advice"),
    AUDIT_ANCHOR("audit-anchor", "日志锚点", About.OTHER, "anchor", "made", "entries", "hash", "heads", "line", "lineHash"),
    DIGEST("digest", "消息汇总", About.OTHER, "count", "day", "items", "number", "title", "text"),
    TEST("test", "测试消息", About.OTHER, "robot", "by");

    /** What a message is about: every message about a case may say of it what {@link CaseWords} knows. */
    private enum About {
        CASE,
        OTHER
    }

    private static final Set<String> OF_EVERY_CASE = Set.of("caseNumber", "caseTitle", "leadUnit", "dueDate");

    private final String code;
    private final String label;
    private final About about;
    private final Set<String> fields;

    MessageKind(String code, String label, About about, String... fields) {
        this.code = code;
        this.label = label;
        this.about = about;
        this.fields = Set.of(fields);
    }

    /** Name of the template and of the kind in settings. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** Fields the template may use: those that its messages have, and no others. */
    Set<String> fields() {
        Set<String> all = new TreeSet<>(fields);
        if (about == About.CASE) {
            all.addAll(OF_EVERY_CASE);
        }
        return all;
    }

    /** @throws IllegalArgumentException for an unknown code */
    static MessageKind of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of message " + code));
    }
}
