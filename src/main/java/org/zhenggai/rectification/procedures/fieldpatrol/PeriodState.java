package org.zhenggai.rectification.procedures.fieldpatrol;

/** Where a period of a patrol stands. */
public enum PeriodState {
    OPEN("待登记"),
    RECORDED("待签阅"),
    RETURNED("已退回补巡"),
    /** The period ended without a record. */
    MISSED("未巡查"),
    /** It was returned, and what was missing did not come in time. */
    UNFINISHED("逾期未补巡"),
    SIGNED("已签阅"),
    /** The lead did not sign in time; the patrol went on. */
    UNSIGNED("逾期未签阅");

    private final String label;

    PeriodState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
