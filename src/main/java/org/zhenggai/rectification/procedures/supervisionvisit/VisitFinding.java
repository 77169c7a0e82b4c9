package org.zhenggai.rectification.procedures.supervisionvisit;

import java.time.LocalDate;

/** A numbered finding of a visit; {@code answer}, {@code answeredBy} and {@code answeredOn} are null until it is answered. */
public record VisitFinding(int number, String found, String requirement, String answer, String answeredBy, LocalDate answeredOn) {}
