package org.zhenggai.rectification.casework.evidence;

/** Where a piece of evidence stands. */
public enum EvidenceState {
    SUBMITTED("待审阅"),
    ACCEPTED("已认可"),
    /** A reviewer marked it with a reason; the submitter replaces it or explains. */
    FLAGGED("有疑问"),
    /** A newer version took its place; it stays readable. */
    REPLACED("已替换");

    private final String label;

    EvidenceState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
