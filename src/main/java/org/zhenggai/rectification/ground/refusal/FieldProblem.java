package org.zhenggai.rectification.ground.refusal;

/**
 * What is wrong with one submitted field.
 *
 * @param field   the form key, e.g. {@code areaMu}; inside a dynamic list {@code documents[2].number}
 * @param label   the field's Chinese label as the form shows it
 * @param message what is wrong and what to do, in Chinese
 */
public record FieldProblem(String field, String label, String message) {}
