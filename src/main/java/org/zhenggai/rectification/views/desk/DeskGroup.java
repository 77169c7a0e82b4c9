package org.zhenggai.rectification.views.desk;

/** Where a task stands on the desk: in the first of these that fits it. */
enum DeskGroup {
    URGED("催办"),
    TODAY("今天必须"),
    RETURNED("退回"),
    WEEK("本周"),
    LATER("以后");

    private final String label;

    DeskGroup(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
