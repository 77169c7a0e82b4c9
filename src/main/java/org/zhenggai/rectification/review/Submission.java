package org.zhenggai.rectification.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** One round of a stage: who submitted it and when; {@code completedOn} and {@code report} for evidence only. */
public record Submission(long caseId, Stage stage, int round, String submittedBy, OffsetDateTime submittedAt, LocalDate completedOn,
                         String report) {
}
