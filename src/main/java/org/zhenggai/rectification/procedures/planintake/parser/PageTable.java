package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;

/** A table that is drawn with lines: where no line parts two fields, they are one cell. */
final class PageTable {

    /** Points between lines that are meant to be one, and between ends that are meant to meet. */
    private static final double SLACK = 3;
    /** Lines of a page that are none of one another; more are a drawing. */
    private static final int MOST_STROKES = 1000;
    private static final int WIDEST = 200;
    private static final int MOST_FIELDS = 20_000;

    private final double[] xs;
    private final double[] ys;
    private final int[][] regions;
    private final Map<Integer, List<Glyph>> texts = new HashMap<>();

    private PageTable(double[] xs, double[] ys, List<Stroke> strokes) {
        this.xs = xs;
        this.ys = ys;
        regions = new int[ys.length - 1][xs.length - 1];
        regions(strokes);
    }

    /** The tables that the lines draw. */
    static List<PageTable> find(List<Stroke> drawn) {
        List<PageTable> tables = new ArrayList<>();
        List<Stroke> strokes = joined(drawn);
        if (strokes.size() > MOST_STROKES) {
            return tables;
        }
        for (List<Stroke> group : groups(strokes)) {
            List<Stroke> level = group.stream().filter(stroke -> !stroke.upright()).toList();
            List<Double> places = group.stream().filter(Stroke::upright).map(Stroke::at).collect(Collectors.toCollection(ArrayList::new));
            if (places.isEmpty() || level.size() < 2) {
                continue;
            }
            // many tables have no line at their left and right end
            places.add(level.stream().mapToDouble(Stroke::from).min().orElseThrow());
            places.add(level.stream().mapToDouble(Stroke::to).max().orElseThrow());
            double[] xs = places(places);
            List<Double> heights = level.stream().map(Stroke::at).collect(Collectors.toCollection(ArrayList::new));
            // and a row that goes on over the page has none where the page ends
            heights.add(group.stream().filter(Stroke::upright).mapToDouble(Stroke::from).min().orElseThrow());
            heights.add(group.stream().filter(Stroke::upright).mapToDouble(Stroke::to).max().orElseThrow());
            double[] ys = places(heights);
            if (xs.length > 2 && ys.length > 1 && xs.length <= WIDEST && xs.length * ys.length <= MOST_FIELDS) {
                tables.add(new PageTable(xs, ys, group));
            }
        }
        tables.sort(Comparator.comparingDouble(PageTable::top));
        return tables;
    }

    /** Lines that go on in one another are one: each side of each cell may be a line of its own. */
    private static List<Stroke> joined(List<Stroke> drawn) {
        List<Stroke> joined = new ArrayList<>();
        drawn.stream().sorted(Comparator.comparing((Stroke stroke) -> stroke.upright()).thenComparing(stroke -> Math.round(stroke.at()))
                .thenComparing(Stroke::from)).forEach(stroke -> {
                    Stroke last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last != null && last.upright() == stroke.upright() && Math.abs(last.at() - stroke.at()) <= 1 && stroke
                            .from() <= last
                                    .to() + 1) {
                        joined.set(joined.size() - 1, new Stroke(last.upright(), last.at(), last.from(), Math.max(last.to(), stroke.to())));
                    } else {
                        joined.add(stroke);
                    }
                });
        return joined;
    }

    /** Lines that hang together. */
    private static List<List<Stroke>> groups(List<Stroke> strokes) {
        int[] group = new int[strokes.size()];
        Arrays.setAll(group, i -> i);
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                if (root(group, i) != root(group, j) && strokes.get(i).crosses(strokes.get(j), SLACK)) {
                    group[root(group, j)] = root(group, i);
                }
            }
        }
        Map<Integer, List<Stroke>> groups = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), key -> new ArrayList<>()).add(strokes.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static int root(int[] parents, int of) {
        int at = of;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    private static double[] places(List<Double> found) {
        List<Double> sorted = found.stream().sorted().toList();
        List<Double> places = new ArrayList<>();
        for (double place : sorted) {
            if (places.isEmpty() || place - places.get(places.size() - 1) > SLACK) {
                places.add(place);
            }
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void regions(List<Stroke> strokes) {
        int width = xs.length - 1;
        int[] joined = new int[width * (ys.length - 1)];
        Arrays.setAll(joined, i -> i);
        for (int row = 0; row < regions.length; row++) {
            for (int column = 0; column < width; column++) {
                int here = root(joined, row * width + column);
                if (column > 0 && !parts(strokes, true, xs[column], (ys[row] + ys[row + 1]) / 2)) {
                    joined[here] = root(joined, row * width + column - 1);
                    here = root(joined, here);
                }
                if (row > 0 && !parts(strokes, false, ys[row], (xs[column] + xs[column + 1]) / 2)) {
                    joined[here] = root(joined, (row - 1) * width + column);
                }
            }
        }
        for (int i = 0; i < joined.length; i++) {
            regions[i / width][i % width] = root(joined, i);
        }
    }

    private static boolean parts(List<Stroke> strokes, boolean upright, double at, double along) {
        return strokes.stream().anyMatch(stroke -> stroke.upright() == upright && Math.abs(stroke.at() - at) <= SLACK && stroke
                .from() <= along && along <= stroke.to());
    }

    double top() {
        return ys[0];
    }

    double bottom() {
        return ys[ys.length - 1];
    }

    int columns() {
        return xs.length - 1;
    }

    /** Whether the character stands in a cell; then it is the cell's. */
    boolean take(Glyph glyph) {
        double y = glyph.y() - glyph.em() / 3;
        if (glyph.middle() < xs[0] || glyph.middle() > xs[xs.length - 1] || y < ys[0] || y > bottom()) {
            return false;
        }
        texts.computeIfAbsent(regions[below(ys, y)][below(xs, glyph.middle())], key -> new ArrayList<>()).add(glyph);
        return true;
    }

    private static int below(double[] places, double at) {
        int found = 0;
        while (found + 2 < places.length && places[found + 1] <= at) {
            found++;
        }
        return found;
    }

    /** Whether anything stands in it, in more than one cell: a frame round a text is no table. */
    boolean says() {
        return texts.values().stream().filter(glyphs -> glyphs.stream().anyMatch(glyph -> !glyph.text().isBlank())).count() > 1;
    }

    /** What stands in it, given back. */
    List<Glyph> glyphs() {
        return texts.values().stream().flatMap(List::stream).toList();
    }

    /** Its rows. @param firstId number for the first cell */
    List<List<Cell>> rows(int firstId) {
        Map<Integer, String> said = new HashMap<>();
        texts.forEach((region, glyphs) -> said.put(region, PageText.cell(PageLine.of(glyphs), width(region))));
        List<List<Cell>> rows = new ArrayList<>();
        Map<Integer, Integer> began = new HashMap<>();
        for (int row = 0; row < regions.length; row++) {
            List<Cell> cells = new ArrayList<>();
            for (int region : regions[row]) {
                boolean below = began.putIfAbsent(region, row) != null && began.get(region) < row;
                cells.add(new Cell(said.getOrDefault(region, ""), firstId + region, below));
            }
            rows.add(cells);
        }
        return rows;
    }

    private double width(int region) {
        int row = region / columns();
        int last = region % columns();
        while (last + 1 < columns() && regions[row][last + 1] == region) {
            last++;
        }
        return xs[last + 1] - xs[region % columns()];
    }
}
