package org.zhenggai.rectification.procedures.lifecycle;

import java.time.LocalDate;

/**
 * One-case programme (一案一策整改方案).
 *
 * @param approvedOn null until every supervising unit has passed it
 * @param endedOn    day on which a conversion or a reopening ended it, null while it is in force
 */
record Programme(long caseId, int version, Route route, String measures, PlanTerm planTerm, String responsibleLeader,
        String responsiblePerson, String draftedBy, LocalDate approvedOn, LocalDate endedOn) {

    /** Whether the case is bound by it: approved, and not ended by a conversion or a reopening. */
    boolean inForce() {
        return approvedOn != null && endedOn == null;
    }
}
