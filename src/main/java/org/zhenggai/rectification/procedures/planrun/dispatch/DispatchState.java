package org.zhenggai.rectification.procedures.planrun.dispatch;

/** How far a week's dispatch or a period's notice has come. */
public enum DispatchState {
    OPEN("办理中"),
    PUBLISHED("已发布"),
    /** 作废: its week or period ended before it was published. */
    LAPSED("已作废");

    private final String label;

    DispatchState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
