package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A lead unit's report in a dispatch; {@code outcome} is null until it has reported; {@code unchangedReason} says why
 * nothing changed beside what people recorded. */
public record UnitReport(long dispatchId, String unitId, ReportState state, WeekOutcome outcome, String progress,
        String difficulties, String reportedBy, OffsetDateTime reportedAt, String returnComment, String unchangedReason) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public UnitReport {
        reportedAt = reportedAt == null ? null : reportedAt.atZoneSameInstant(ZONE).toOffsetDateTime();
    }
}
