package org.zhenggai.rectification.procedures.annualassessment;

/** What the table {@code assessment-result} decides. */
public enum AssessmentResult {
    /** 合格. */
    PASSED("合格"),
    /** 一票否决. */
    VETOED("一票否决");

    private final String label;

    AssessmentResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
