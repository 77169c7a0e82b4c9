package org.zhenggai.rectification.operations.backup;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** When a daily backup is due: once after each time of day, late where the application was down at it. */
final class DailyTurn {

    private DailyTurn() {}

    /**
     * Local times of one zone.
     *
     * @param last    snapshot of the last backup, null for none
     * @param attempt when the last attempt began, null for none: what failed is tried again at the next turn
     */
    static boolean due(LocalTime at, LocalDateTime now, LocalDateTime last, LocalDateTime attempt) {
        LocalDateTime today = now.toLocalDate().atTime(at);
        LocalDateTime turn = today.isAfter(now) ? today.minusDays(1) : today;
        return (last == null || last.isBefore(turn)) && (attempt == null || attempt.isBefore(turn));
    }
}
