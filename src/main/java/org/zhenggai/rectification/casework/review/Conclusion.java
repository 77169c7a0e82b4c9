package org.zhenggai.rectification.casework.review;

/** What a reviewer concludes. */
public enum Conclusion {
    PASS("通过"),
    RETURN("退回");

    private final String label;

    Conclusion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
