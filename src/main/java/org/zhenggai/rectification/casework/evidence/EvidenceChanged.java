package org.zhenggai.rectification.casework.evidence;

/** The evidence of a case, or what is known about it, changed. Published in that transaction. */
public record EvidenceChanged(long caseId) {}
