package org.zhenggai.rectification.casework.plot;

import java.util.ArrayList;
import java.util.List;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** What a plot that somebody enters must be: a place in China, a boundary that encloses something. */
public final class PlotRules {

    private static final int MOST_CORNERS = 1000;
    /** Degrees; a plot larger than this has two numbers mixed up. */
    private static final double LARGEST = 1;

    private PlotRules() {}

    /** The plot, its closing corner left out. @throws BadRequestException saying what is wrong */
    public static Plot checked(Plot given) {
        if (given.referenceSystem() != null && !given.referenceSystem().equals(Plot.CGCS2000)) {
            throw new BadRequestException("图斑坐标须为CGCS2000坐标系，请先转换后填写");
        }
        if (given.boundary() == null && given.point() == null) {
            throw new BadRequestException("请填写图斑边界或位置");
        }
        if (given.point() != null) {
            place(given.point(), "位置");
        }
        return new Plot(given.boundary() == null ? null : boundary(given.boundary()), given.point(), Plot.CGCS2000);
    }

    private static List<List<Double>> boundary(List<List<Double>> given) {
        List<List<Double>> corners = new ArrayList<>(given);
        for (int i = 0; i < corners.size(); i++) {
            place(corners.get(i), "边界第" + (i + 1) + "点");
        }
        if (corners.size() > 1 && corners.get(0).equals(corners.get(corners.size() - 1))) {
            corners.remove(corners.size() - 1);
        }
        if (corners.size() < 3 || corners.size() > MOST_CORNERS) {
            throw new BadRequestException("图斑边界须有3至" + MOST_CORNERS + "个不同的点");
        }
        double width = extent(corners, 0);
        double height = extent(corners, 1);
        if (width > LARGEST || height > LARGEST || width == 0 || height == 0) {
            throw new BadRequestException("图斑边界的范围不合理，请核对经纬度");
        }
        if (crosses(corners)) {
            throw new BadRequestException("图斑边界自相交，请按顺序填写各点");
        }
        return List.copyOf(corners);
    }

    private static void place(List<Double> pair, String which) {
        if (pair == null || pair.size() != 2 || pair.get(0) == null || pair.get(1) == null) {
            throw new BadRequestException(which + "须为[经度, 纬度]");
        }
        if (pair.get(0) < 73 || pair.get(0) > 136 || pair.get(1) < 3 || pair.get(1) > 54) {
            throw new BadRequestException(which + "不在我国范围内，请核对经度、纬度及其先后");
        }
    }

    private static double extent(List<List<Double>> corners, int axis) {
        double least = corners.stream().mapToDouble(corner -> corner.get(axis)).min().orElseThrow();
        return corners.stream().mapToDouble(corner -> corner.get(axis)).max().orElseThrow() - least;
    }

    private static boolean crosses(List<List<Double>> corners) {
        int n = corners.size();
        for (int i = 0; i < n; i++) {
            for (int j = i + 2; j < n; j++) {
                boolean neighbours = i == 0 && j == n - 1;
                if (!neighbours && cross(corners.get(i), corners.get((i + 1) % n), corners.get(j), corners.get((j + 1) % n))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean cross(List<Double> a, List<Double> b, List<Double> c, List<Double> d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(List<Double> a, List<Double> b, List<Double> p) {
        return Math.signum((b.get(0) - a.get(0)) * (p.get(1) - a.get(1)) - (b.get(1) - a.get(1)) * (p.get(0) - a.get(0)));
    }
}
