package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.LocalDate;
import java.util.List;

/**
 * A periodic notice (通报) was signed and published. In that transaction.
 *
 * @param units lead units it tells of
 */
public record NoticePublished(long noticeId, String planId, LocalDate periodStart, LocalDate periodEnd, String documentNo,
        List<String> units) {}
