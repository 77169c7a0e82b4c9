package org.zhenggai.rectification.views.ledgerimport;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.zhenggai.rectification.ground.office.SheetData;
import org.zhenggai.rectification.views.ledger.LedgerColumn;

/**
 * Finds the heading of a sheet, in one row or two, and guesses what each column means by the names papers use.
 *
 * @param firstDataRow index of the row after the heading
 * @param columns      column index to meaning
 * @param labels       column index to heading as printed, unrecognised ones included
 */
record Headings(int firstDataRow, Map<Integer, LedgerColumn> columns, Map<Integer, String> labels) {

    private static final int SEARCHED = 20;
    private static final int LEAST = 3;
    /** Characters of a heading, and merged regions in the rows where it is looked for. */
    private static final int LONGEST = 200;
    private static final int MOST_MERGED = 5000;
    private static final Map<String, LedgerColumn> NAMES = names();

    /** The heading that is recognised best; empty when a sheet has none. */
    static Optional<Headings> of(SheetData sheet) {
        Headings best = null;
        List<Integer> searched = sheet.rows().keySet().stream().limit(SEARCHED).toList();
        int last = searched.isEmpty() ? -1 : searched.get(searched.size() - 1) + 1;
        List<CellRangeAddress> merged = sheet.merged().stream().filter(region -> region.getFirstRow() <= last).limit(MOST_MERGED).toList();
        for (int row : searched) {
            // a second row belongs to the heading only where it makes more columns known
            for (int rows = 1; rows <= 2; rows++) {
                Headings found = at(sheet, merged, row, rows);
                if (best == null || found.columns.size() > best.columns.size()) {
                    best = found;
                }
            }
        }
        return Optional.ofNullable(best).filter(found -> found.columns.size() >= LEAST);
    }

    /** Whether the row repeats the heading, as printed ledgers do on every page. */
    boolean repeatedBy(SortedMap<Integer, String> row) {
        long same = columns.entrySet().stream().filter(column -> row.containsKey(column.getKey())
                && NAMES.get(key(row.get(column.getKey()))) == column.getValue()).count();
        return same >= LEAST || same > 0 && same == row.size();
    }

    private static Headings at(SheetData sheet, List<CellRangeAddress> merged, int row, int rows) {
        Map<Integer, String> labels = new LinkedHashMap<>();
        Map<Integer, LedgerColumn> columns = new LinkedHashMap<>();
        Map<LedgerColumn, Integer> taken = new EnumMap<>(LedgerColumn.class);
        TreeSet<Integer> present = new TreeSet<>();
        for (int i = row; i < row + rows; i++) {
            present.addAll(sheet.rows().getOrDefault(i, new TreeMap<>()).keySet());
        }
        if (present.isEmpty()) {
            return new Headings(row + rows, columns, labels);
        }
        for (int column = present.first(); column <= present.last(); column++) {
            String top = spread(sheet, merged, row, column);
            String bottom = rows == 1 ? "" : sheet.cell(row + 1, column);
            labels.put(column, bottom.isEmpty() ? top : top.isEmpty() || top.equals(bottom) ? bottom : top + "/" + bottom);
            LedgerColumn meaning = meaning(top, bottom);
            if (meaning != null && !taken.containsKey(meaning)) {
                taken.put(meaning, column);
                columns.put(column, meaning);
            }
        }
        labels.values().removeIf(String::isEmpty);
        return new Headings(row + rows, columns, labels);
    }

    private static LedgerColumn meaning(String top, String bottom) {
        if (bottom.isEmpty()) {
            return NAMES.get(key(top));
        }
        LedgerColumn both = NAMES.get(key(top) + key(bottom));
        LedgerColumn alone = NAMES.get(key(bottom));
        // 涉及面积 over 小计 is the area itself
        return both != null ? both : alone != null ? alone : key(bottom).matches("小计|合计|总计|总数") ? NAMES.get(key(top)) : null;
    }

    /** The heading's cell, or the merged one that covers it. */
    private static String spread(SheetData sheet, List<CellRangeAddress> merged, int row, int column) {
        String own = sheet.cell(row, column);
        if (!own.isEmpty()) {
            return own;
        }
        for (CellRangeAddress region : merged) {
            if (region.isInRange(row, column)) {
                return sheet.cell(region.getFirstRow(), region.getFirstColumn());
            }
        }
        return "";
    }

    static String key(String heading) {
        if (heading.length() > LONGEST) {
            return "";
        }
        return java.text.Normalizer.normalize(heading, java.text.Normalizer.Form.NFKC).replaceAll("\\([^)]*\\)|[\\s:：*/、]", "");
    }

    private static Map<String, LedgerColumn> names() {
        Map<String, LedgerColumn> names = new HashMap<>();
        for (LedgerColumn column : LedgerColumn.values()) {
            names.put(key(column.label()), column);
        }
        for (LedgerColumn column : LedgerColumn.values()) {
            column.synonyms().forEach(name -> names.putIfAbsent(key(name), column));
        }
        return names;
    }
}
