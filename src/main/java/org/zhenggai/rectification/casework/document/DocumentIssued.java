package org.zhenggai.rectification.casework.document;

/**
 * A paper was issued. Published in the transaction that issued it, after its facts were written.
 *
 * @param number   its number, null for a kind that carries none
 * @param unitId   unit that issued it
 * @param signedBy officer who signed, or {@code system}
 */
public record DocumentIssued(Paper paper, String number, String unitId, String signedBy) {}
