package org.zhenggai.rectification.casework.finding;

/** A case came to its end. Published in the transaction that ended it. */
public record CaseEnded(long caseId, ProcessState state) {}
