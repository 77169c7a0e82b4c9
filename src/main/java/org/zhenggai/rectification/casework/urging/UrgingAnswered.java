package org.zhenggai.rectification.casework.urging;

import java.time.LocalDate;

/** Every task that was urged at once has been done, or is asked for no more: who urged learns of it. In the engine's transaction. */
public record UrgingAnswered(long urgingId, long caseId, String urgedBy, LocalDate urgedOn, String taskNames) {}
