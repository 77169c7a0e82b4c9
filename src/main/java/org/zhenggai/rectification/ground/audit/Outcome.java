package org.zhenggai.rectification.ground.audit;

/** What became of an act. */
public enum Outcome {
    DONE("完成"),
    REFUSED("拒绝");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
