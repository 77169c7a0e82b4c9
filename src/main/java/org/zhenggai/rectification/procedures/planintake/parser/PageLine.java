package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of a page.
 *
 * @param text  with a blank for a gap, and as many as fit into it for a wide one: what stands below each other stays so
 * @param y     its base line
 * @param em    size of its type
 * @param wide  how many gaps in it are wide
 */
record PageLine(String text, double x, double right, double y, double em, int wide) {

    /** Of the size of the type: characters of one line are no farther apart upwards. */
    private static final double SAME_LINE = 0.45;
    /** Of the size of the type: a gap that is one, and one that parts columns. */
    private static final double GAP = 0.25;
    private static final double GAP_OF_HAN = 0.5;
    private static final double WIDE = 1.2;
    /** Bold letters are often the same letter printed twice. */
    private static final double TWICE = 0.3;
    private static final int MOST_BLANKS = 200;

    /** The lines that the characters make, from above. */
    static List<PageLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<PageLine> lines = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        double y = 0;
        double em = 0;
        for (Glyph glyph : sorted) {
            if (!open.isEmpty() && glyph.y() - y > SAME_LINE * Math.max(em, glyph.em())) {
                lines.add(line(open));
                open.clear();
                em = 0;
            }
            if (glyph.em() > em) {
                y = open.isEmpty() ? glyph.y() : Math.min(y, glyph.y());
                em = glyph.em();
            }
            open.add(glyph);
        }
        if (!open.isEmpty()) {
            lines.add(line(open));
        }
        lines.removeIf(line -> line.text().isBlank());
        return lines;
    }

    private static PageLine line(List<Glyph> glyphs) {
        List<Glyph> sorted = glyphs.stream().sorted(Comparator.comparingDouble(Glyph::x)).toList();
        double em = sorted.stream().mapToDouble(Glyph::em).max().orElse(1);
        StringBuilder text = new StringBuilder();
        int wide = 0;
        Glyph last = null;
        for (Glyph glyph : sorted) {
            boolean blank = glyph.text().isBlank();
            if (blank || last != null && glyph.text().equals(last.text()) && glyph.x() - last.x() < TWICE * last.width()) {
                continue; // a blank is a gap that shows by itself
            }
            if (last != null) {
                double gap = (glyph.x() - last.right()) / em;
                if (gap > WIDE) {
                    text.append(" ".repeat((int) Math.min(MOST_BLANKS, Math.max(2, Math.round(gap * 2)))));
                    wide++;
                } else if (gap > (isHan(last) && isHan(glyph) ? GAP_OF_HAN : GAP)) {
                    text.append(' ');
                }
            }
            text.append(glyph.text());
            last = glyph;
        }
        List<Glyph> shown = sorted.stream().filter(glyph -> !glyph.text().isBlank()).toList();
        double y = sorted.stream().mapToDouble(Glyph::y).max().orElse(0);
        return new PageLine(text.toString(), shown.isEmpty() ? 0 : shown.get(0).x(), last == null ? 0 : last.right(), y, em, wide);
    }

    private static boolean isHan(Glyph glyph) {
        return glyph.text().charAt(0) >= 0x2E80;
    }

    /** The line as part of a table in plain text: its blanks before it kept. */
    String placed(double left) {
        double indent = (x - left) / em;
        return indent > 2.6 ? " ".repeat((int) Math.min(MOST_BLANKS, Math.round(indent * 2))) + text : text;
    }
}
