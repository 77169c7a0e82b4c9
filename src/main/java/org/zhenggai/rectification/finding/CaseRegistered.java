package org.zhenggai.rectification.finding;

/** A case was registered. Published in the transaction that registered it. */
public record CaseRegistered(long caseId, Category category) {
}
