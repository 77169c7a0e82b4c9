package org.zhenggai.rectification.escalation;

/** What an escalation is issued as (督办文书), and what it asks of the unit. */
enum Instrument {
    SELF_CHECK_REMINDER("启动自验提醒", FollowUp.NONE),
    GREEN_LETTER("绿函", FollowUp.NONE),
    YELLOW_LETTER("黄函", FollowUp.NONE),
    RED_WARNING("红灯提示", FollowUp.NONE),
    REVIEWER_URGE("催办审查", FollowUp.NONE),
    SUPERVISION_LETTER("督办函", FollowUp.ANSWER),
    SPECIAL_SUPERVISION("专函督办", FollowUp.ANSWER),
    KEY_SUPERVISION("督查督办", FollowUp.ANSWER),
    AREA_REPORT("限期专题报告", FollowUp.ANSWER),
    PUBLIC_CRITICISM("通报", FollowUp.ANSWER),
    INTERVIEW("约谈", FollowUp.INTERVIEW),
    LISTING_OR_ACCOUNTABILITY("挂牌督办或移交问责", FollowUp.LISTING);

    private final String label;
    private final FollowUp followUp;

    Instrument(String label, FollowUp followUp) {
        this.label = label;
        this.followUp = followUp;
    }

    String label() {
        return label;
    }

    FollowUp followUp() {
        return followUp;
    }

    /** What happens after the issue; the model's gateway reads it. */
    enum FollowUp {
        NONE, ANSWER, INTERVIEW, LISTING, HANDOVER
    }
}
