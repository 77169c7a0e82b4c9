package org.zhenggai.rectification.procedures.referral;

/** Where a clue goes. */
public enum ReferralKind {
    /** 涉嫌犯罪. */
    POLICE("移送公安机关"),
    /** 涉嫌违纪违法. */
    DISCIPLINE("移送纪检监察机关"),
    /** 需要追责问责. */
    ACCOUNTABILITY("移送任免机关");

    private final String label;

    ReferralKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
