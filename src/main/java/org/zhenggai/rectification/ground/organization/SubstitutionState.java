package org.zhenggai.rectification.ground.organization;

/** How far a substitution has come. */
public enum SubstitutionState {
    PLANNED("未开始"),
    RUNNING("代办中"),
    /** The last day is over. */
    ENDED("已期满"),
    /** The principal ended it early. */
    REVOKED("已提前结束"),
    /** One of the two has left, or the unit. */
    VOID("已失效");

    private final String label;

    SubstitutionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
