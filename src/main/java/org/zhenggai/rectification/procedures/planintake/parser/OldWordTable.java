package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.office.Characters;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;

/** A table of the old Word format, which knows no columns: cells stand below each other where their edges do. */
final class OldWordTable {

    /** Twentieths of a point between edges that are meant to be one. */
    private static final int SLACK = 60;
    private static final int WIDEST = 200;

    private final OldWordReader reader;
    private final Table table;
    private final int last;
    private boolean nested;

    /** @param at index of its first paragraph in the range */
    OldWordTable(Range range, int at, OldWordReader reader) {
        this.reader = reader;
        this.table = range.getTable(range.getParagraph(at));
        this.last = at + Math.max(1, table.numParagraphs()) - 1;
    }

    int lastParagraph() {
        return last;
    }

    void write(PlanContent content) {
        List<Integer> edges = edges();
        content.beginTable();
        Map<Integer, Cell> above = new HashMap<>();
        int ids = 0;
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                Cell upper = above.get(cells.size());
                boolean goesOn = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged() && upper != null;
                boolean beside = cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty();
                Cell read = goesOn ? new Cell(upper.text(), upper.start(), true) : beside ? cells.get(cells.size() - 1)
                        : new Cell(words(cell), ++ids, false);
                int to = column(edges, cell.getLeftEdge() + cell.getWidth());
                do {
                    if (cell.isVerticallyMerged() || cell.isFirstVerticallyMerged()) {
                        above.put(cells.size(), read);
                    } else {
                        above.remove(cells.size());
                    }
                    cells.add(read);
                } while (cells.size() < to && cells.size() < WIDEST);
            }
            while (cells.size() < edges.size() - 1 && cells.size() < WIDEST) {
                cells.add(new Cell("", ++ids, false));
            }
            content.row(cells);
        }
        if (nested) {
            content.warn(DraftWarning.Code.NOT_READ, "表格的单元格里套有表格，按单元格的文字读取，请核对");
        }
    }

    private List<Integer> edges() {
        TreeSet<Integer> all = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            for (int c = 0; c < table.getRow(r).numCells(); c++) {
                TableCell cell = table.getRow(r).getCell(c);
                all.add(cell.getLeftEdge());
                all.add(cell.getLeftEdge() + cell.getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        all.forEach(edge -> {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SLACK) {
                edges.add(edge);
            }
        });
        return edges;
    }

    private static int column(List<Integer> edges, int edge) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= edge + SLACK) {
            column++;
        }
        return column;
    }

    private String words(TableCell cell) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            nested |= cell.getParagraph(i).getTableLevel() > 1;
            paragraphs.add(cell.getParagraph(i));
        }
        List<String> lines = new ArrayList<>();
        reader.lines(paragraphs).lines().forEach(line -> lines.add(Fold.tidy(Ordinal.plain(PlainText.of(Characters.plain(line))))));
        return String.join("\n", lines);
    }
}
