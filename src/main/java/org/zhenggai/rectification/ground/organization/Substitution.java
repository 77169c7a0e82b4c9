package org.zhenggai.rectification.ground.organization;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One officer stands in for another of the same unit (代办).
 *
 * @param principal  the officer who is away
 * @param substitute the officer who does the principal's work meanwhile
 * @param fromDay    first day, included
 * @param untilDay   last day, included
 * @param endedAt    when it ended, null while it has not
 * @param endReason  why it ended early, null otherwise
 */
public record Substitution(long id, String principal, String substitute, String unitId, LocalDate fromDay, LocalDate untilDay,
        String reason, SubstitutionState state, OffsetDateTime endedAt, String endReason) {

    String businessKey() {
        return "代办-" + id;
    }

    boolean overlaps(LocalDate from, LocalDate until) {
        return !fromDay.isAfter(until) && !from.isAfter(untilDay);
    }
}
