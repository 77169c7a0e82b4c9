package org.zhenggai.rectification.procedures.planrun;

import java.time.LocalDate;

/** What was recorded when a phase was done. */
public record PhaseRecord(String planId, int position, LocalDate completedOn, String record, String recordedBy,
        LocalDate recordedOn) {}
