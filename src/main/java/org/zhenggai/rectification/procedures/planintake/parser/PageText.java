package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages as a reader follows them: columns one after the other, paragraphs whole across lines and pages, tables as rows. */
final class PageText {

    /** Pages on which a line stands at the same end before it is one of the page, not of the text; all, where there are fewer. */
    private static final int REPEATED = 3;
    private static final int LONGEST_FURNITURE = 60;
    /** Characters of a page; more are in no table. */
    private static final int MOST = 100_000;

    /** A stretch of a page: lines, or a table. @param column whether they are one of several columns */
    private record Block(int page, List<PageLine> lines, PageTable table, boolean column) {}

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> asides = new ArrayList<>();
    private int pages;

    /** A page: what is written on it, and the lines drawn there. @param beside what is written across it */
    void add(List<Glyph> glyphs, List<Stroke> strokes, String beside) {
        pages++;
        List<Glyph> free = new ArrayList<>();
        List<PageTable> tables = tables(glyphs, strokes, free);
        double from = Double.NEGATIVE_INFINITY;
        for (PageTable table : tables) {
            between(free, from, table.top());
            blocks.add(new Block(pages, List.of(), table, false));
            from = table.top();
        }
        between(free, from, Double.POSITIVE_INFINITY);
        if (!beside.isBlank() && !asides.contains(beside)) {
            asides.add(beside);
        }
    }

    private static List<PageTable> tables(List<Glyph> glyphs, List<Stroke> strokes, List<Glyph> free) {
        List<PageTable> tables = new ArrayList<>();
        List<Glyph> left = new ArrayList<>(glyphs);
        for (PageTable table : glyphs.size() > MOST ? List.<PageTable>of() : PageTable.find(strokes)) {
            left.removeIf(table::take);
            if (table.says()) {
                tables.add(table);
            } else {
                left.addAll(table.glyphs());
            }
        }
        free.addAll(left);
        return tables;
    }

    private void between(List<Glyph> glyphs, double from, double to) {
        List<Glyph> here = glyphs.stream().filter(glyph -> glyph.y() - glyph.em() / 3 >= from && glyph.y() - glyph.em() / 3 < to).toList();
        if (!here.isEmpty()) {
            List<List<PageLine>> columns = PageColumns.of(here);
            columns.forEach(lines -> blocks.add(new Block(pages, lines, null, columns.size() > 1)));
        }
    }

    /** How many pages there are so far. */
    int pages() {
        return pages;
    }

    /** Adds all of it to the content. */
    void write(PlanContent content) {
        Map<String, Integer> seen = new HashMap<>();
        for (Block block : blocks) {
            ends(block).forEach(line -> seen.merge(key(line), 1, Integer::sum));
        }
        List<List<PageLine>> texts = new ArrayList<>();
        List<List<PageLine>> rests = new ArrayList<>();
        for (Block block : blocks) {
            List<PageLine> ends = ends(block);
            texts.add(block.lines().stream().filter(line -> !ends.contains(line) || !isFurniture(line, seen)).toList());
            rests.add(ends.stream().filter(line -> isFurniture(line, seen)).toList());
        }
        double right = 0;
        for (int i = 0; i < texts.size(); i++) {
            right = blocks.get(i).column() ? right : Math.max(right, texts.get(i).stream().filter(PageFlow::isText).mapToDouble(
                    PageLine::right).max().orElse(0));
        }
        PageFlow flow = new PageFlow(content);
        for (int i = 0; i < texts.size(); i++) {
            Block block = blocks.get(i);
            if (block.table() != null) {
                flow.table(block.page(), block.table());
            } else {
                rests.get(i).forEach(line -> flow.furniture(line.text()));
                flow.lines(texts.get(i), block.column() ? 0 : right);
            }
        }
        flow.end();
        asides.forEach(content::aside);
    }

    private boolean isFurniture(PageLine line, Map<String, Integer> seen) {
        return Noise.is(line.text()) || seen.get(key(line)) >= Math.max(2, Math.min(REPEATED, pages));
    }

    /** The lines at the top and at the foot of the page, where this stretch is there. */
    private List<PageLine> ends(Block block) {
        List<PageLine> ends = new ArrayList<>();
        if (block.lines().isEmpty()) {
            return ends;
        }
        int at = blocks.indexOf(block);
        boolean first = at == 0 || blocks.get(at - 1).page() != block.page();
        boolean last = at + 1 == blocks.size() || blocks.get(at + 1).page() != block.page();
        List<PageLine> lines = block.lines();
        if (first && said(lines.get(0)).length() <= LONGEST_FURNITURE) {
            ends.add(lines.get(0));
        }
        if (last) {
            lines.subList(Math.max(0, lines.size() - 2), lines.size()).stream().filter(line -> said(line).length() <= LONGEST_FURNITURE
                    && !ends.contains(line)).forEach(ends::add);
        }
        return ends;
    }

    private static String said(PageLine line) {
        return line.text().replaceAll("\\s+", "");
    }

    private static String key(PageLine line) {
        return said(line).replaceAll("\\d+", "") + "@" + Math.round(line.y() / 4);
    }

    /** What stands in a cell. @param width of the cell, in points */
    static String cell(List<PageLine> lines, double width) {
        StringBuilder text = new StringBuilder();
        double right = lines.stream().mapToDouble(PageLine::right).max().orElse(0);
        PageLine last = null;
        for (PageLine line : lines) {
            String words = line.text().replaceAll(" {2,}", " ");
            if (last != null) {
                boolean full = right - last.right() <= Math.min(2.2 * last.em(), width * 0.35);
                text.append(full && !PageFlow.begins(text, words) ? PageFlow.between(text, words) : "\n");
            }
            text.append(words);
            last = line;
        }
        return text.toString();
    }
}
