package org.zhenggai.rectification.views.letter;

import java.util.Map;

/**
 * What a letter says.
 *
 * @param issuer unit that issues it, or will
 * @param values the values of its kind's fields, except those that every letter has
 */
record LetterText(String title, String issuer, Map<String, Object> values) {}
