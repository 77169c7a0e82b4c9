package org.zhenggai.rectification.ground.organization;

import java.util.Locale;

/** What an officer does in the unit (domain.md §2). An officer may have several roles. */
public enum Role {
    /** 承办人: investigates, drafts, submits evidence, reports. */
    HANDLER("承办人"),
    /** 单位负责人: signs self-check and extension requests. */
    LEAD("单位负责人"),
    /** 督导人员: reviews for a supervising unit. */
    SUPERVISOR("督导人员"),
    /** 核查人员: inspects the site. */
    INSPECTOR("核查人员"),
    /** 审核人员: strict review and report to the authority above. */
    REVIEWER("审核人员"),
    /** 分管领导 of the government: approves. */
    LEADER("分管领导"),
    SYSTEM("系统管理员"),
    SECURITY("安全管理员"),
    AUDIT("审计管理员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The role's part of user and group ids, e.g. {@code handler}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
