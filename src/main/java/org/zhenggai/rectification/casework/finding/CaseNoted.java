package org.zhenggai.rectification.casework.finding;

/** Something about a case was written down: an entry of its timeline, or a mark that only lists show. Published in that transaction. */
public record CaseNoted(long caseId) {}
