package org.zhenggai.rectification.casework.document;

/**
 * A paper before and after its issue.
 *
 * @param subject key of what the paper is about, within its kind: an escalation, a request, a case and round
 * @param caseId  the case, null for papers about a whole plan
 * @param planId  the plan, null for papers about one case
 */
public record Paper(DocumentKind kind, String subject, Long caseId, String planId) {

    /** A paper about one case; {@code subject} is the key of the escalation, request, visit or referral. */
    public static Paper ofCase(DocumentKind kind, long subject, long caseId) {
        return new Paper(kind, String.valueOf(subject), caseId, null);
    }

    /** A paper about a round of a case's acceptance. */
    public static Paper ofRound(DocumentKind kind, long caseId, int round) {
        return new Paper(kind, caseId + "-" + round, caseId, null);
    }

    /** A paper about a plan. */
    public static Paper ofPlan(DocumentKind kind, String subject, String planId) {
        return new Paper(kind, subject, null, planId);
    }

    /** Name in addresses, e.g. {@code supervision-letter-45}. */
    public String id() {
        return kind.slug() + "-" + subject;
    }
}
