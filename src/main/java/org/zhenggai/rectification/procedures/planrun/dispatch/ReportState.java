package org.zhenggai.rectification.procedures.planrun.dispatch;

/** How far a unit's report of a week has come. */
public enum ReportState {
    AWAITED("待报"),
    REPORTED("已报"),
    RETURNED("退回重报"),
    /** 未报: the report limit passed. */
    NOT_REPORTED("未报");

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean awaited() {
        return this == AWAITED || this == RETURNED;
    }
}
