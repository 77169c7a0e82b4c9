package org.zhenggai.rectification.lifecycle;

import java.time.LocalDate;

/** One-case programme (一案一策整改方案). {@code approvedOn} is null until every supervising unit has passed it. */
record Programme(long caseId, int version, Route route, String measures, PlanTerm planTerm, String responsibleLeader,
                 String responsiblePerson, String draftedBy, LocalDate approvedOn) {
}
