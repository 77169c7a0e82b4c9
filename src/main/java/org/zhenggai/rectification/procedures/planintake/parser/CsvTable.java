package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.office.Csv;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;

/** A table as programs export it: cells parted by commas, quoted where they hold one. */
final class CsvTable {

    /** Lines among which the head stands, and characters of it. */
    private static final int HEAD_WITHIN = 8;
    private static final int LONGEST_HEAD = 1000;

    private CsvTable() {}

    /** Whether one of the first lines names columns between commas. */
    static boolean is(String text) {
        return text.lines().limit(HEAD_WITHIN).anyMatch(CsvTable::isHead);
    }

    private static boolean isHead(String line) {
        return line.length() <= LONGEST_HEAD && line.indexOf(',') > 0 && TableHeads.areHeads(List.of(line.replace("\"", "").split(",",
                -1)));
    }

    /**
     * Adds what the file says: titles above the head as lines, the rest as rows.
     *
     * @return false where its quotes do not close, so that it is only text
     */
    static boolean read(String text, PlanContent content) {
        List<List<String>> rows;
        try {
            rows = List.copyOf(Csv.read(text).values());
        } catch (UnreadableFileException e) {
            return false;
        }
        int head = 0;
        while (head < rows.size() && !TableHeads.areHeads(rows.get(head))) {
            head++;
        }
        if (head == rows.size()) {
            return false;
        }
        rows.subList(0, head).forEach(row -> content.paragraph(String.join(" ", row).strip()));
        content.beginTable();
        int ids = 0;
        for (List<String> row : rows.subList(head, rows.size())) {
            boolean alone = row.stream().skip(1).allMatch(String::isBlank);
            List<Cell> cells = new ArrayList<>();
            int whole = ++ids;
            for (int i = 0; i < Math.max(row.size(), rows.get(head).size()); i++) {
                String cell = alone ? row.get(0) : i < row.size() ? row.get(i) : "";
                cells.add(new Cell(Fold.tidy(Ordinal.plain(PlainText.of(cell.strip()))), alone ? whole : ++ids, false));
            }
            content.row(cells);
        }
        return true;
    }
}
