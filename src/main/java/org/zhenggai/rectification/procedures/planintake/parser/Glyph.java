package org.zhenggai.rectification.procedures.planintake.parser;

/**
 * A character where it stands on a page, in points; y is its base line and counts downwards.
 *
 * @param em size of its type
 */
record Glyph(String text, double x, double y, double width, double em) {

    double right() {
        return x + width;
    }

    double middle() {
        return x + width / 2;
    }
}
