package org.zhenggai.rectification.casework.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * One round of a stage: who submitted it and when; {@code completedOn} and {@code report} for evidence only.
 *
 * @param submittedFor officer whom the submitter stood in for, null when none
 */
public record Submission(long caseId, Stage stage, int round, String submittedBy, String submittedFor, OffsetDateTime submittedAt,
        LocalDate completedOn, String report) {

    /** The day of the submission in Asia/Shanghai. */
    public LocalDate submittedOn() {
        return submittedAt.atZoneSameInstant(Review.ZONE).toLocalDate();
    }

    /** Who submitted it, and who had it submitted by a substitute. */
    public Set<String> authors() {
        return submittedFor == null ? Set.of(submittedBy) : Set.of(submittedBy, submittedFor);
    }
}
