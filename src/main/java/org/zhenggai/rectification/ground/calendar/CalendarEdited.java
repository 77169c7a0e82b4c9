package org.zhenggai.rectification.ground.calendar;

/** A year of the working calendar was edited; what was computed from it has to be computed anew. */
public record CalendarEdited(int year) {}
