package org.zhenggai.rectification.casework.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A numbered comment of a return; {@code answer} is null until the resubmission answers it. */
public record ReviewComment(int number, int round, String step, String text, String madeBy, OffsetDateTime madeAt, String answer) {

    /** The day of the return in Asia/Shanghai. */
    public LocalDate madeOn() {
        return madeAt.atZoneSameInstant(Review.ZONE).toLocalDate();
    }
}
