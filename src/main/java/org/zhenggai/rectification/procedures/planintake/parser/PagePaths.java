package org.zhenggai.rectification.procedures.planintake.parser;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The paths that a page draws, of which the thin ones may part cells. In points of the page. */
final class PagePaths {

    /** Where a place lies when the page is turned. */
    interface Turn {

        /** x and y, which counts downwards. */
        double[] of(double x, double y);
    }

    /** Points: what is thinner is a line. */
    private static final double THIN = 2.5;
    /** Points: what is shorter parts no cells. */
    private static final double SHORT = 4;

    private final List<double[]> segments = new ArrayList<>();
    private final List<double[]> open = new ArrayList<>();
    private final List<double[]> thin = new ArrayList<>();
    private Point2D.Double at = new Point2D.Double();
    private Point2D.Double began = new Point2D.Double();

    /** What was drawn upright or level and long enough. */
    List<Stroke> strokes(Turn turn) {
        List<Stroke> strokes = new ArrayList<>();
        for (double[] segment : segments) {
            double[] from = turn.of(segment[0], segment[1]);
            double[] to = turn.of(segment[2], segment[3]);
            double width = Math.abs(from[0] - to[0]);
            double height = Math.abs(from[1] - to[1]);
            if (width <= THIN && height > SHORT) {
                strokes.add(Stroke.upright((from[0] + to[0]) / 2, from[1], to[1]));
            } else if (height <= THIN && width > SHORT) {
                strokes.add(Stroke.level((from[1] + to[1]) / 2, from[0], to[0]));
            }
        }
        return strokes.stream().distinct().toList();
    }

    void rectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        double width = Math.abs(p2.getX() - p0.getX());
        double height = Math.abs(p2.getY() - p0.getY());
        if (width <= THIN || height <= THIN) {
            thin.add(new double[] {p0.getX(), p0.getY(), p2.getX(), p2.getY()});
        } else {
            segment(p0, p1);
            segment(p1, p2);
            segment(p2, p3);
            segment(p3, p0);
        }
    }

    private void segment(Point2D from, Point2D to) {
        open.add(new double[] {from.getX(), from.getY(), to.getX(), to.getY()});
    }

    void move(float x, float y) {
        at = new Point2D.Double(x, y);
        began = at;
    }

    void line(float x, float y) {
        Point2D.Double next = new Point2D.Double(x, y);
        segment(at, next);
        at = next;
    }

    /** A bow parts nothing: only where it ends matters. */
    void jump(float x, float y) {
        at = new Point2D.Double(x, y);
    }

    Point2D at() {
        return at;
    }

    void close() {
        segment(at, began);
        at = began;
    }

    void stroke() {
        segments.addAll(open);
        segments.addAll(thin);
        end();
    }

    /** A filled shape is a line where it is thin; a large one is a shade behind cells. */
    void fill() {
        if (!open.isEmpty()) {
            double left = open.stream().mapToDouble(line -> Math.min(line[0], line[2])).min().orElse(0);
            double right = open.stream().mapToDouble(line -> Math.max(line[0], line[2])).max().orElse(0);
            double low = open.stream().mapToDouble(line -> Math.min(line[1], line[3])).min().orElse(0);
            double high = open.stream().mapToDouble(line -> Math.max(line[1], line[3])).max().orElse(0);
            if (right - left <= THIN || high - low <= THIN) {
                segments.add(new double[] {left, low, right, high});
            }
        }
        segments.addAll(thin);
        end();
    }

    void end() {
        open.clear();
        thin.clear();
    }
}
