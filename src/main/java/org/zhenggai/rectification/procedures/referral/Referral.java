package org.zhenggai.rectification.procedures.referral;

import java.time.LocalDate;

/**
 * A referral of a case; what has not happened yet is null.
 *
 * @param id              key in our tables and, as text, the {@code subjectId} of its process instance
 * @param openedBy        officer who reported the first clue, or {@code system}
 * @param decisionReason  why it was not referred, or the head's opinion
 * @param letterNumber    number of the letter of referral (移送书)
 * @param otherItems      what else the packet holds
 * @param receiver        who signed for it, with their office
 * @param filingNumber    number of the police's decision to file or not to file
 * @param result          conclusion of the proceedings, or what the competent body decided
 */
public record Referral(long id, long caseId, ReferralKind kind, ReferralState state, String openedBy, LocalDate openedOn,
        String decidedBy, LocalDate decidedOn, String decisionReason, String letterNumber, String sentBy,
        LocalDate sentOn, String otherItems, String receivingBody, String receiver, LocalDate receivedOn,
        String receiptNumber, String filingNumber, LocalDate filingOn, String filingReason, String result,
        String resultNumber, LocalDate resultOn, LocalDate endedOn) {

    /** What those concerned may read: that it runs, since when, and how it ended; no reasons, no names. */
    public Referral withoutReasons() {
        return new Referral(id, caseId, kind, state, null, openedOn, null, decidedOn, null, letterNumber, null, sentOn, null, receivingBody,
                null, receivedOn, null, filingNumber, filingOn, null, null, null, resultOn, endedOn);
    }

    /** A clue, in the order of its report. */
    public record Clue(String clue, String reportedBy, LocalDate reportedOn) {}

    /** An item of the packet; without a reason for its absence it is enclosed. */
    public record Item(PacketItem item, String absenceReason) {}
}
