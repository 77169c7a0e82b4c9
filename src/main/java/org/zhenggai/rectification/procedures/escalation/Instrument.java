package org.zhenggai.rectification.procedures.escalation;

import org.zhenggai.rectification.casework.document.DocumentKind;

/** What an escalation is issued as (督办文书), and what it asks of the unit. */
enum Instrument {
    SELF_CHECK_REMINDER("启动自验提醒", FollowUp.NONE, null),
    GREEN_LETTER("绿函", FollowUp.NONE, DocumentKind.REMINDER),
    YELLOW_LETTER("黄函", FollowUp.NONE, DocumentKind.REMINDER),
    RED_WARNING("红灯提示", FollowUp.NONE, null),
    REVIEWER_URGE("催办审查", FollowUp.NONE, null),
    SUPERVISION_LETTER("督办函", FollowUp.ANSWER, DocumentKind.SUPERVISION_LETTER),
    SPECIAL_SUPERVISION("专函督办", FollowUp.ANSWER, DocumentKind.SUPERVISION_LETTER),
    KEY_SUPERVISION("督查督办", FollowUp.ANSWER, DocumentKind.SUPERVISION_LETTER),
    AREA_REPORT("限期专题报告", FollowUp.ANSWER, DocumentKind.SUPERVISION_LETTER),
    PUBLIC_CRITICISM("通报", FollowUp.ANSWER, DocumentKind.CRITICISM),
    INTERVIEW("约谈", FollowUp.INTERVIEW, DocumentKind.INTERVIEW_NOTICE),
    LISTING_OR_ACCOUNTABILITY("挂牌督办或移交问责", FollowUp.LISTING, DocumentKind.SUPERVISION_LETTER);

    private final String label;
    private final FollowUp followUp;
    private final DocumentKind paper;

    Instrument(String label, FollowUp followUp, DocumentKind paper) {
        this.paper = paper;
        this.label = label;
        this.followUp = followUp;
    }

    String label() {
        return label;
    }

    FollowUp followUp() {
        return followUp;
    }

    /** The paper it is issued as; null for what is said by message only. */
    DocumentKind paper() {
        return paper;
    }

    /** What happens after the issue; the model's gateway reads it. */
    enum FollowUp {
        NONE,
        ANSWER,
        INTERVIEW,
        LISTING,
        HANDOVER
    }
}
