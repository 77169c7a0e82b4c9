package org.zhenggai.rectification.procedures.administrativeact;

/** How far an act has come. */
public enum ActState {
    PROPOSED("待复核"),
    CARRIED_OUT("已执行"),
    REJECTED("未同意"),
    WITHDRAWN("已撤回"),
    /** Nobody decided in time. */
    LAPSED("逾期失效");

    private final String label;

    ActState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
