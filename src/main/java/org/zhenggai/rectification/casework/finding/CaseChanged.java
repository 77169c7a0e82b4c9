package org.zhenggai.rectification.casework.finding;

/** Something about a case has changed that its schedule may depend on. Published in the transaction that changed it. */
public record CaseChanged(long caseId) {}
