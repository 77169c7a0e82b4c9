package org.zhenggai.rectification.casework.finding;

/**
 * Somebody found and recorded an independent cause on a case. Published in the transaction that recorded it.
 *
 * @param detail what was found, in Chinese
 * @param actor  officer who found it, or {@link Timeline#SYSTEM}
 */
public record CauseFound(long caseId, Cause cause, String detail, String actor) {}
