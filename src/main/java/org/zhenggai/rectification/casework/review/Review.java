package org.zhenggai.rectification.casework.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * One reviewer's judgement in one round.
 *
 * @param step       the user task's id in the model
 * @param officerFor officer whom the reviewer stood in for, null when none
 * @param documentNo number of the paper that carries the judgement, null where none does
 * @param documentOn date on that paper, or of the visit
 */
public record Review(long caseId, Stage stage, int round, String step, String unitId, String officerId, String officerFor,
        Conclusion conclusion, String opinion, String documentNo, LocalDate documentOn, OffsetDateTime reviewedAt) {

    /** The store keeps instants; a day is a day here. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The day of the judgement in Asia/Shanghai. */
    public LocalDate reviewedOn() {
        return reviewedAt.atZoneSameInstant(ZONE).toLocalDate();
    }

    /** Whether the officer judged, or had it judged by a substitute. */
    public boolean isOf(String officer) {
        return officer.equals(officerId) || officer.equals(officerFor);
    }
}
