package org.zhenggai.rectification.casework.document;

import java.util.Locale;
import java.util.stream.Stream;

/** The papers our offices issue (domain.md §8). */
public enum DocumentKind {
    REMINDER("提醒函", "提"),
    SUPERVISION_LETTER("督办函", "督"),
    CRITICISM("通报", "通"),
    INTERVIEW_NOTICE("约谈通知书", "约"),
    /** Several cases of the same units in one paper, with one number of the same series. */
    JOINT_SUPERVISION_LETTER(SUPERVISION_LETTER, "合并督办函"),
    JOINT_CRITICISM(CRITICISM, "合并通报"),
    JOINT_INTERVIEW_NOTICE(INTERVIEW_NOTICE, "合并约谈通知书"),
    INTERVIEW_MINUTES("约谈纪要", "约纪"),
    REFERRAL("移送书", "移"),
    /** 延期、暂停、转换类别的申请: the unit's own paper. */
    REQUEST("整改申请", "请"),
    REPLY("批复", "批"),
    CLOSURE_APPLICATION("销号申请表", null),
    ACCEPTANCE_OPINION("验收意见表", "验"),
    PUBLIC_NOTICE("整改情况公示", null),
    CITY_REPORT("审核上报函", "报"),
    SHAM_FINDING("虚假整改认定书", "认"),
    WEEKLY_SHEET("周调度表", null),
    PERIODIC_NOTICE("定期通报", "督通"),
    CLOSING_REPORT("整改工作总结报告", "总");

    private final String label;
    private final String word;
    private final DocumentKind single;

    DocumentKind(String label, String word) {
        this.label = label;
        this.word = word;
        this.single = null;
    }

    DocumentKind(DocumentKind single, String label) {
        this.label = label;
        this.word = single.word;
        this.single = single;
    }

    /** Whether a paper of this kind is about several cases. */
    public boolean isJoint() {
        return single != null;
    }

    /** The kind whose numbers it takes: one series for a paper, on however many cases it is. */
    DocumentKind series() {
        return single == null ? this : single;
    }

    /** The kind of the same paper on several cases. @throws java.util.NoSuchElementException where there is none */
    public DocumentKind joint() {
        return Stream.of(values()).filter(kind -> kind.single == this).findFirst().orElseThrow();
    }

    public String label() {
        return label;
    }

    /** Whether papers of this kind carry a number. */
    public boolean numbered() {
        return word != null;
    }

    /** The kind's part of a number's prefix, e.g. 督 in 甲政督〔2024〕1号; null where papers carry no number. */
    String word() {
        return word;
    }

    /** Name in addresses, e.g. {@code supervision-letter}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
