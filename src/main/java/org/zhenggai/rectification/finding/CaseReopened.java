package org.zhenggai.rectification.finding;

/** A closed case was opened again: its closure was undone. Published in the transaction that did it. */
public record CaseReopened(long caseId, String reason) {
}
