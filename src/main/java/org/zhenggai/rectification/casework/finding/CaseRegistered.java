package org.zhenggai.rectification.casework.finding;

/** A case was registered. Published in the transaction that registered it. */
public record CaseRegistered(long caseId, Category category) {}
