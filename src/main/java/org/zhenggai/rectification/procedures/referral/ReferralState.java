package org.zhenggai.rectification.procedures.referral;

/** How far a referral has come. */
public enum ReferralState {
    TO_DECIDE("待决定", false),
    NOT_REFERRED("不予移送", true),
    TO_SEND("待送出", false),
    SENT("已送出，待签收", false),
    RECEIVED("已签收，待处理", false),
    FILED("公安机关已立案", false),
    NOT_FILED("公安机关不予立案", true),
    CONCLUDED("已办结", true),
    HANDED_OVER("有权机关已处理", true);

    private final String label;
    private final boolean ended;

    ReferralState(String label, boolean ended) {
        this.label = label;
        this.ended = ended;
    }

    public String label() {
        return label;
    }

    /** Whether nothing follows any more. */
    public boolean ended() {
        return ended;
    }
}
