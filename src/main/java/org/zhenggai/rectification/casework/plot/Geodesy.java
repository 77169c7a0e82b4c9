package org.zhenggai.rectification.casework.plot;

import java.util.List;
import java.util.Optional;

/**
 * Distances on the ground between positions and plots. CGCS2000 and WGS-84 differ by decimetres and count as one here; GCJ-02 is
 * turned back for the comparison, the stored value stays as it was given.
 */
public final class Geodesy {

    private static final double METRES_PER_DEGREE = 111_319.49;
    /** The ellipsoid GCJ-02 was made on (Krasovsky 1940). */
    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.006693421622965943;
    private static final double PRECISION = 1e-7;

    private Geodesy() {}

    /** Whole metres from the plot, 0 inside its boundary; empty when one of them is unknown or its system is. */
    public static Optional<Integer> distance(Position position, Plot plot) {
        if (position == null || plot == null) {
            return Optional.empty();
        }
        return shown(position).map(at -> (int) Math.round(distance(at, plot)));
    }

    /** Metres between two positions; empty when the system of one is unknown. */
    public static Optional<Double> between(Position one, Position other) {
        return shown(one).flatMap(a -> shown(other).map(b -> Math.hypot(east(a, b), north(a, b))));
    }

    /** The position in CGCS2000, for display and comparison: longitude, latitude; empty when its system is unknown. */
    static Optional<double[]> shown(Position position) {
        double[] given = {position.longitude(), position.latitude()};
        return switch (position.referenceSystem()) {
            case Plot.CGCS2000, Position.WGS_84 -> Optional.of(given);
            case Position.GCJ_02 -> Optional.of(fromGcj(given));
            default -> Optional.empty();
        };
    }

    private static double distance(double[] at, Plot plot) {
        double nearest = plot.point() == null ? Double.MAX_VALUE
                : Math.hypot(east(at, array(plot.point())), north(at, array(plot.point())));
        if (plot.boundary() == null) {
            return nearest;
        }
        List<double[]> corners = plot.boundary().stream().map(Geodesy::array).toList();
        boolean inside = false;
        nearest = Double.MAX_VALUE; // a boundary says more than a point in it
        for (int i = 0; i < corners.size(); i++) {
            double[] a = corners.get(i);
            double[] b = corners.get((i + 1) % corners.size());
            if (a[1] > at[1] != b[1] > at[1] && at[0] < (b[0] - a[0]) * (at[1] - a[1]) / (b[1] - a[1]) + a[0]) {
                inside = !inside;
            }
            nearest = Math.min(nearest, toEdge(at, a, b));
        }
        return inside ? 0 : nearest;
    }

    private static double toEdge(double[] at, double[] a, double[] b) {
        double ax = east(at, a);
        double ay = north(at, a);
        double dx = east(at, b) - ax;
        double dy = north(at, b) - ay;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
        return Math.hypot(ax + along * dx, ay + along * dy);
    }

    private static double east(double[] from, double[] to) {
        return (to[0] - from[0]) * METRES_PER_DEGREE * Math.cos(Math.toRadians((from[1] + to[1]) / 2));
    }

    private static double north(double[] from, double[] to) {
        return (to[1] - from[1]) * METRES_PER_DEGREE;
    }

    private static double[] array(List<Double> pair) {
        return new double[] {pair.get(0), pair.get(1)};
    }

    /** There is no formula back: the shift is taken off until it fits. */
    private static double[] fromGcj(double[] given) {
        double[] guess = given.clone();
        for (int i = 0; i < 20; i++) {
            double[] there = toGcj(guess);
            double dx = there[0] - given[0];
            double dy = there[1] - given[1];
            guess = new double[] {guess[0] - dx, guess[1] - dy};
            if (Math.abs(dx) < PRECISION && Math.abs(dy) < PRECISION) {
                break;
            }
        }
        return guess;
    }

    /** The public form of the offset. */
    static double[] toGcj(double[] from) {
        double x = from[0] - 105;
        double y = from[1] - 35;
        double wave = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
        double lat = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + wave
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
        double lon = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + wave
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
        double radians = Math.toRadians(from[1]);
        double magic = 1 - ECCENTRICITY * Math.sin(radians) * Math.sin(radians);
        double root = Math.sqrt(magic);
        return new double[] {from[0] + lon * 180 / (AXIS / root * Math.cos(radians) * Math.PI),
                from[1] + lat * 180 / (AXIS * (1 - ECCENTRICITY) / (magic * root) * Math.PI)};
    }
}
