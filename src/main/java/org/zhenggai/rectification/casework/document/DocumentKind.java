package org.zhenggai.rectification.casework.document;

import java.util.Locale;

/** The papers our offices issue (domain.md §8). */
public enum DocumentKind {
    REMINDER("提醒函", "提"),
    SUPERVISION_LETTER("督办函", "督"),
    CRITICISM("通报", "通"),
    INTERVIEW_NOTICE("约谈通知书", "约"),
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

    DocumentKind(String label, String word) {
        this.label = label;
        this.word = word;
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
