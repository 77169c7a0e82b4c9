package org.zhenggai.rectification.casework.urging;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One urging of a case.
 *
 * @param byName name of that day, with the officer stood in for
 */
public record Urging(long id, OffsetDateTime urgedAt, String urgedBy, String byName, boolean byLeader, String text, LocalDate until,
        List<UrgedTask> tasks) {

    /**
     * A task that was asked for.
     *
     * @param holder who had to do it then, in words
     * @param doneAt when it ended, null while it waits
     */
    public record UrgedTask(String taskId, String name, String holder, OffsetDateTime doneAt) {}
}
