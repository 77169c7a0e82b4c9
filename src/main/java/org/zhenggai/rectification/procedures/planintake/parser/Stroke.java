package org.zhenggai.rectification.procedures.planintake.parser;

/** A line drawn on a page, along one of its edges, in points: {@code at} is its x where it is upright, else its y. */
record Stroke(boolean upright, double at, double from, double to) {

    static Stroke upright(double x, double y1, double y2) {
        return new Stroke(true, x, Math.min(y1, y2), Math.max(y1, y2));
    }

    static Stroke level(double y, double x1, double x2) {
        return new Stroke(false, y, Math.min(x1, x2), Math.max(x1, x2));
    }

    boolean crosses(Stroke other, double slack) {
        return upright != other.upright && other.from - slack <= at && at <= other.to + slack && from - slack <= other.at
                && other.at <= to + slack;
    }
}
