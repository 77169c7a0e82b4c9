package org.zhenggai.rectification.procedures.changerequest;

/** What a request asks for. */
public enum ChangeKind {
    /** A later due date. */
    EXTENSION("整改期限延期"),
    /** That the clock stands until a day. */
    SUSPENSION("暂停办理"),
    /** 持续整改 → 限期整改, because the conditions are met. */
    TO_DEADLINE_BOUND("转为限期整改"),
    /** 限期整改 → 持续整改, because the conditions are not met. */
    TO_ONGOING("转为持续整改");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
