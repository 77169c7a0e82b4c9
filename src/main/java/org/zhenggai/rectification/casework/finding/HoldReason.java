package org.zhenggai.rectification.casework.finding;

/** Why the clock of a case stands (domain.md §5): the days are given back to the due date when the hold ends. */
public enum HoldReason {
    PUBLIC_NOTICE("公示"),
    FEEDBACK("等待上级反馈"),
    /** 经批准的暂停. */
    SUSPENSION("经批准暂停办理"),
    /** 公安、司法机关办理期间. */
    PROCEEDINGS("公安或司法机关办理");

    private final String label;

    HoldReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
