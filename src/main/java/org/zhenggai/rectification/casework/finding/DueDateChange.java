package org.zhenggai.rectification.casework.finding;

import java.time.LocalDate;

/**
 * A change of a case's due date.
 *
 * @param dueBefore  last day before the change, null when there was none
 * @param dueAfter   last day since, null when there is none
 * @param version    version of the due date that began with the change; the ladder counts per version
 * @param documentNo number of the deciding paper, null where the rules alone decide
 */
public record DueDateChange(DueDateKind kind, LocalDate dueBefore, LocalDate dueAfter, int version, String documentNo, String reason,
        String actor, LocalDate changedOn) {}
