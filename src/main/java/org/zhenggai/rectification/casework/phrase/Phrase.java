package org.zhenggai.rectification.casework.phrase;

/** A phrase that is chosen from a list. */
public record Phrase(long id, String text) {}
