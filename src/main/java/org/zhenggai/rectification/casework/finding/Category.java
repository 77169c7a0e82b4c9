package org.zhenggai.rectification.casework.finding;

/** Rectification category (整改类别), stated by the plan and changed only by an approved conversion. */
public enum Category {
    /** 限期整改: ends on a fixed date. */
    DEADLINE_BOUND("限期整改"),
    /** 持续整改: with an end date or without; an undated one is never overdue. */
    ONGOING("持续整改");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    /** Chinese label as the plan writes it. */
    public String label() {
        return label;
    }
}
