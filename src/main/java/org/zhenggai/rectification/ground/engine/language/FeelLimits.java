package org.zhenggai.rectification.ground.engine.language;

/**
 * How large one FEEL text may be.
 *
 * @param length   characters
 * @param nesting  brackets inside brackets; parsing may double with each
 * @param brackets opening brackets in all
 * @param nodes    parts of the parsed expression
 */
public record FeelLimits(int length, int nesting, int brackets, int nodes) {

    /** Ample for tables and conditions written by people; parsing stays within milliseconds. */
    public static final FeelLimits USUAL = new FeelLimits(1000, 6, 40, 300);
}
