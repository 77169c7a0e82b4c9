package org.zhenggai.rectification.procedures.followup;

import java.time.LocalDate;

/** The follow-up of one closure of a case. */
record FollowUp(long id, long caseId, LocalDate closedOn, FollowUpState state) {

    /** A check; what was seen and concluded is null until somebody was there. */
    record Check(long followUpId, int number, LocalDate dueOn, LocalDate visitedOn, String seen, String conclusion,
            String officerId) {}
}
