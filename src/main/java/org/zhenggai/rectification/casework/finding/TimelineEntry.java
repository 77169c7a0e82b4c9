package org.zhenggai.rectification.casework.finding;

import java.time.OffsetDateTime;

/**
 * One thing that happened to a case. Entries are only ever added.
 *
 * @param seq        order of entries; many share an instant while the rehearsal clock stands
 * @param happenedAt instant by the one clock, offset of Asia/Shanghai
 * @param actor      officer id, or {@code system}
 * @param actorName  the actor's name; both names where the actor stood in for another
 * @param kind       stable name of what happened, e.g. {@code CASE_REGISTERED} or a step of the procedure
 * @param summary    what happened, in Chinese
 * @param detail     why, in Chinese; null when the summary says all
 * @param onBehalfOf officer whom the actor stood in for, null when the actor acted in his own right
 */
public record TimelineEntry(long seq, OffsetDateTime happenedAt, String actor, String actorName, String kind, String summary,
        String detail, String onBehalfOf) {}
