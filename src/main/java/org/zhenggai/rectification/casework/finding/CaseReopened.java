package org.zhenggai.rectification.casework.finding;

import java.time.LocalDate;

/**
 * A closed case was opened again: its closure was undone. Published in the transaction that did it.
 *
 * @param giveBackSince day of the closure whose working days since then are given back to the due date; null when none are
 */
public record CaseReopened(long caseId, String reason, LocalDate giveBackSince) {}
