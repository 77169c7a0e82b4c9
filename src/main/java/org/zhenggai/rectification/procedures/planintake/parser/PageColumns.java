package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;

/** Two columns of text side by side, told from a table without lines by how full they are. */
final class PageColumns {

    private static final int FEWEST_LINES = 5;
    /** Of a column's width: lines that are longer than this fill it. */
    private static final double FILLED = 0.7;
    private static final int STEPS = 40;
    /** Characters of a page; more are no text in columns. */
    private static final int MOST = 20_000;

    private PageColumns() {}

    /** The lines in the order in which they are read. */
    static List<List<PageLine>> of(List<Glyph> glyphs) {
        List<PageLine> whole = PageLine.of(glyphs);
        double gutter = whole.size() < FEWEST_LINES || glyphs.size() > MOST ? Double.NaN : gutter(glyphs, whole);
        if (Double.isNaN(gutter)) {
            return List.of(whole);
        }
        List<List<PageLine>> read = new ArrayList<>();
        List<Glyph> left = new ArrayList<>();
        List<Glyph> right = new ArrayList<>();
        List<Glyph> across = new ArrayList<>();
        double upper = Double.NEGATIVE_INFINITY;
        for (PageLine line : whole) {
            double above = upper;
            upper = line.y();
            List<Glyph> own = glyphs.stream().filter(glyph -> glyph.y() > above && glyph.y() <= line.y()).toList();
            if (own.stream().anyMatch(glyph -> covers(glyph, gutter))) {
                flush(left, right, read);
                across.addAll(own);
            } else {
                flush(across, List.of(), read);
                own.forEach(glyph -> (glyph.middle() < gutter ? left : right).add(glyph));
            }
        }
        flush(left, right, read);
        flush(across, List.of(), read);
        return read;
    }

    private static void flush(List<Glyph> first, List<Glyph> second, List<List<PageLine>> into) {
        for (List<Glyph> column : List.of(first, second)) {
            if (!column.isEmpty()) {
                into.add(PageLine.of(column));
                column.clear();
            }
        }
    }

    private static boolean covers(Glyph glyph, double x) {
        return !glyph.text().isBlank() && glyph.x() < x + glyph.em() / 4 && glyph.right() > x - glyph.em() / 4;
    }

    /** Where a page is parted; NaN for nowhere. */
    private static double gutter(List<Glyph> glyphs, List<PageLine> lines) {
        double from = lines.stream().mapToDouble(PageLine::x).min().orElse(0);
        double to = lines.stream().mapToDouble(PageLine::right).max().orElse(0);
        long parted = lines.stream().filter(line -> line.wide() == 1).count();
        if (parted * 2 < lines.size() || lines.stream().anyMatch(PageColumns::isHead)) {
            return Double.NaN;
        }
        double best = Double.NaN;
        long fewest = lines.size();
        for (int step = 0; step <= STEPS; step++) {
            double x = from + (to - from) * (0.35 + 0.3 * step / STEPS);
            long crossing = lines.stream().filter(line -> line.x() < x && line.right() > x && glyphs.stream().anyMatch(glyph -> glyph
                    .y() == line.y() && covers(glyph, x))).count();
            if (crossing < fewest) {
                fewest = crossing;
                best = x;
            }
        }
        double at = best;
        long left = filled(glyphs.stream().filter(glyph -> glyph.middle() < at).toList(), at - from);
        long right = filled(glyphs.stream().filter(glyph -> glyph.middle() > at).toList(), to - at);
        return fewest * 3 < lines.size() && left * 2 >= parted && right * 2 >= parted ? best : Double.NaN;
    }

    private static boolean isHead(PageLine line) {
        return List.of(line.text().split(" {2,}")).stream().filter(cell -> TableHeads.known(cell) != null).count() >= 2;
    }

    private static long filled(List<Glyph> glyphs, double width) {
        return PageLine.of(glyphs).stream().filter(line -> line.wide() == 0 && line.right() - line.x() > FILLED * width).count();
    }
}
