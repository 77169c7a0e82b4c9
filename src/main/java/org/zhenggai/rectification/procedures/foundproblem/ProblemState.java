package org.zhenggai.rectification.procedures.foundproblem;

/** Where a newly found problem stands. */
public enum ProblemState {
    REPORTED("待审核"),
    REGISTERED("已登记为案件"),
    REJECTED("不予登记");

    private final String label;

    ProblemState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
