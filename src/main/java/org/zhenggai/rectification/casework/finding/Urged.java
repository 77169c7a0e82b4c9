package org.zhenggai.rectification.casework.finding;

/** The bureau urged the units of a case to get on (催办). Published in the transaction that recorded it; {@code text} is what it asks. */
public record Urged(long caseId, String text, String actor) {}
