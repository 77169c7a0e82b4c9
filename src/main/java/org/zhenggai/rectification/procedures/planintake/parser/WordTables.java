package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;

/** The tables of a docx: merged cells give their text to every row they span. */
final class WordTables {

    /** Columns of a table that are read. */
    private static final int WIDEST = 200;

    private final WordReader reader;
    private final PlanContent content;
    private int cellIds;

    WordTables(WordReader reader, PlanContent content) {
        this.reader = reader;
        this.content = content;
    }

    /** Adds the table's rows; a table of one column that holds another only frames it. */
    void read(Element table) {
        List<Element> rows = new ArrayList<>();
        WordReader.collect(table, "tr", rows);
        List<List<Element>> fields = rows.stream().map(row -> {
            List<Element> cells = new ArrayList<>();
            WordReader.collect(row, "tc", cells);
            return cells;
        }).toList();
        List<Element> inner = new ArrayList<>();
        fields.forEach(row -> row.forEach(cell -> WordReader.collect(cell, "tbl", inner)));
        if (!inner.isEmpty() && fields.stream().allMatch(row -> row.size() == 1)) {
            fields.forEach(row -> row.forEach(reader::blocks));
            return;
        }
        if (!inner.isEmpty()) {
            content.warn(DraftWarning.Code.NOT_READ, "第" + (content.lines().size() + 1) + "行起的表格，单元格里套有表格，按单元格的文字读取，请核对");
        }
        content.beginTable();
        Map<Integer, Cell> above = new HashMap<>();
        for (Element row : rows) {
            Element properties = WordReader.child(row, "trPr");
            if (properties != null && WordReader.child(properties, "del") != null) {
                continue; // the row itself is a tracked deletion
            }
            content.row(cells(row, above));
        }
    }

    private List<Cell> cells(Element row, Map<Integer, Cell> above) {
        List<Element> found = new ArrayList<>();
        WordReader.collect(row, "tc", found);
        List<Cell> cells = new ArrayList<>();
        Element rowProperties = WordReader.child(row, "trPr");
        int left = rowProperties == null ? 0 : Math.min(WIDEST, WordReader.value(WordReader.child(rowProperties, "gridBefore"), 0));
        for (int skipped = left; skipped > 0; skipped--) {
            cells.add(new Cell("", ++cellIds, false));
        }
        for (Element tc : found) {
            Element properties = WordReader.child(tc, "tcPr");
            int span = properties == null ? 1 : WordReader.value(WordReader.child(properties, "gridSpan"), 1);
            Element merge = properties == null ? null : WordReader.child(properties, "vMerge");
            boolean goesOn = merge != null && !"restart".equals(WordReader.attribute(merge, "val"));
            Cell upper = above.get(cells.size());
            Cell cell = goesOn && upper != null ? new Cell(upper.text(), upper.start(), true) : new Cell(reader.cellText(tc), ++cellIds,
                    false);
            for (int i = 0; i < span && cells.size() < WIDEST; i++) {
                if (merge == null) {
                    above.remove(cells.size());
                } else {
                    above.put(cells.size(), cell);
                }
                cells.add(cell);
            }
        }
        return cells;
    }
}
