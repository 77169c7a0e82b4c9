package org.zhenggai.rectification.procedures.lifecycle;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The progress report of one period.
 *
 * @param period       number of the period, from 1
 * @param dueOn        last day on which it is given in time
 * @param presentValue what the case is measured by, in 亩; null where it carries no indicator
 * @param proposedDeadline deadline the unit proposes because the condition of the undated case is met, null otherwise
 * @param reportedOn   day on which it was given, null while it is awaited
 * @param conclusion   what the supervising unit concluded, null until it has
 */
record ProgressReport(long caseId, int period, LocalDate startsOn, LocalDate endsOn, LocalDate dueOn, ReportOutcome outcome,
        String progress, BigDecimal presentValue, LocalDate proposedDeadline, String reportedBy, LocalDate reportedOn, String conclusion,
        String opinion, String reviewedBy, LocalDate reviewedOn) {

    /** Whether the unit owes it: not given yet, or returned and not given again. */
    boolean awaited() {
        return reportedOn == null || "RETURN".equals(conclusion);
    }
}
