package org.zhenggai.rectification.procedures.changerequest;

/** Where a request stands. */
public enum ChangeState {
    PENDING("待决"),
    GRANTED("已批准"),
    REFUSED("未获批准"),
    NOT_SIGNED("单位未签批"),
    /** The case ended before the request was decided. */
    VOID("案件已结束，作废");

    private final String label;

    ChangeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
