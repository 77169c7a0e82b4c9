package org.zhenggai.rectification.escalation;

/** An escalation was issued and has to reach its addressees. Published in the transaction that issued it. */
public record EscalationIssued(long caseId, long escalationId) {
}
