package org.zhenggai.rectification.procedures.planintake;

import java.util.List;

/** A draft that cannot be confirmed yet; every open point is named. */
public class OpenPointsException extends RuntimeException {

    /** An open point; {@code index} is the item's, null for one of the whole plan. */
    public record Point(Integer index, String path, String code, String message) {}

    private final transient List<Point> points;

    OpenPointsException(List<Point> points) {
        super("还有" + points.size() + "处须先处理，方案尚未登记");
        this.points = List.copyOf(points);
    }

    public List<Point> points() {
        return points;
    }
}
