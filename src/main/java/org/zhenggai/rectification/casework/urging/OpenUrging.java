package org.zhenggai.rectification.casework.urging;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The newest urging of a task that still waits: what stands beside it in lists and on its form. */
public record OpenUrging(String taskId, String byName, boolean byLeader, OffsetDateTime urgedAt, String text, LocalDate until) {}
