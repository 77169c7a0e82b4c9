package org.zhenggai.rectification.procedures.lifecycle;

/** What a progress report says. */
enum ReportOutcome {
    NO_CHANGE("本期无变化"),
    PROGRESS("有进展，继续整改"),
    TARGET_REACHED("整改目标已达到");

    private final String label;

    ReportOutcome(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
