package org.zhenggai.rectification.casework.schedule;

import java.time.LocalDate;

/** A date of a case from which, or up to which, a table counts days. */
public record Counted(DayCount count, LocalDate date) {}
