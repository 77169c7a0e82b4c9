package org.zhenggai.rectification.ground.clock;

import java.time.OffsetDateTime;

/**
 * The clock as clients see it.
 *
 * @param active    whether this database is a rehearsal
 * @param now       what everything takes for now, offset of Asia/Shanghai
 * @param target    where a move goes or went last, null when none was made since the start
 * @param lastError why the last move stopped, null when it went through
 */
public record RehearsalProgress(boolean active, OffsetDateTime now, boolean moving, OffsetDateTime target, Progress progress,
        String lastError) {

    /** Days between start and target, and what ran meanwhile. */
    public record Progress(long daysDone, long daysTotal, long jobsRun, long jobsFailed) {}
}
