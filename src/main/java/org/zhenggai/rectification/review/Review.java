package org.zhenggai.rectification.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One reviewer's judgement in one round.
 *
 * @param step       the user task's id in the model
 * @param documentNo number of the paper that carries the judgement, null where none does
 * @param documentOn date on that paper, or of the visit
 */
public record Review(long caseId, Stage stage, int round, String step, String unitId, String officerId, Conclusion conclusion,
                     String opinion, String documentNo, LocalDate documentOn, OffsetDateTime reviewedAt) {
}
