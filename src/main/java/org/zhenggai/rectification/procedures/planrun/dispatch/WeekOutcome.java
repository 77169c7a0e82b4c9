package org.zhenggai.rectification.procedures.planrun.dispatch;

/** What a unit reports of a week. */
public enum WeekOutcome {
    NO_CHANGE("本周无变化"),
    PROGRESS("有进展");

    private final String label;

    WeekOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
