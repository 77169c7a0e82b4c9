package org.zhenggai.rectification.casework.finding;

import java.time.LocalDate;

/** A case's due date was moved. Published in the transaction that moved it. */
public record DueDateChanged(long caseId, LocalDate before, LocalDate after) {}
