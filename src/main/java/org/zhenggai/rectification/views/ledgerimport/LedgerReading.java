package org.zhenggai.rectification.views.ledgerimport;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.zhenggai.rectification.ground.office.OfficeSettings;
import org.zhenggai.rectification.ground.office.SheetData;
import org.zhenggai.rectification.ground.office.SheetReader;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;
import org.zhenggai.rectification.views.ledger.LedgerColumn;

/** Reads a ledger that people kept in Excel: which column means what, and the rows that are cases. */
public final class LedgerReading {

    /** A column of the file and the field it was taken for; null where it was not recognised. */
    public record Column(String column, String field) {}

    /**
     * A row of the file.
     *
     * @param row    the number Excel shows
     * @param values what its cells say
     * @param faults cells that say nothing because their formula went wrong, each with its place
     */
    public record Row(String sheet, int row, Map<LedgerColumn, String> values, Map<LedgerColumn, String> faults) {}

    /** All that was read. */
    public record Content(List<Column> columns, List<Row> rows) {}

    private static final Pattern TOTAL = Pattern.compile("(合|总|小|共)\\s*计.*|累计.*");
    private static final Pattern NOTE = Pattern.compile("(填表|制表|填报|审核|备注|注|说明|单位负责)[^，。]{0,6}[:：].*");
    /** A merged cell holds for all its rows, but an area is not there twice and a number names one row. */
    private static final Set<LedgerColumn> NOT_SPREAD = Set.of(LedgerColumn.AREA_MU, LedgerColumn.FARMLAND_MU,
            LedgerColumn.BASIC_FARMLAND_MU, LedgerColumn.CASE_NUMBER, LedgerColumn.ROW_NUMBER);

    private LedgerReading() {}

    /** @throws UnreadableFileException when the file is no workbook, goes over the limits, or no sheet of it looks like a ledger */
    public static Content read(byte[] file, OfficeSettings limits) {
        Map<String, Column> columns = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (SheetData sheet : SheetReader.read(file, limits)) {
            Headings.of(sheet).ifPresent(headings -> {
                headings.labels().forEach((at, label) -> columns.putIfAbsent(label, new Column(label.replaceAll("\\s+", ""),
                        headings.columns().containsKey(at) ? headings.columns().get(at).field() : null)));
                rows(sheet, headings, rows);
            });
        }
        if (columns.isEmpty()) {
            throw new UnreadableFileException(Reason.DAMAGED, "没有找到表头：至少要有“案件编号”“责任单位”“整改时限”等三个以上台账栏目");
        }
        return new Content(List.copyOf(columns.values()), rows);
    }

    private static void rows(SheetData sheet, Headings headings, List<Row> rows) {
        Map<Integer, NavigableMap<Integer, CellRangeAddress>> merged = new TreeMap<>();
        sheet.merged().stream().filter(region -> region.getLastRow() > region.getFirstRow()
                && region.getFirstRow() >= headings.firstDataRow()).forEach(region -> merged.computeIfAbsent(region.getFirstColumn(),
                        key -> new TreeMap<>()).put(region.getFirstRow(), region));
        SortedMap<Integer, SortedMap<Integer, String>> all = new TreeMap<>(sheet.rows().tailMap(headings.firstDataRow()));
        sheet.faults().tailMap(headings.firstDataRow()).keySet().forEach(index -> all.putIfAbsent(index, new TreeMap<>()));
        all.forEach((index, cells) -> {
            if (!cells.isEmpty() && (total(cells) || note(cells, headings) || headings.repeatedBy(cells))) {
                return;
            }
            Map<LedgerColumn, String> values = new EnumMap<>(LedgerColumn.class);
            headings.columns().forEach((at, column) -> {
                String value = cells.getOrDefault(at, NOT_SPREAD.contains(column) ? "" : above(sheet, merged.get(at), index));
                if (!value.isEmpty() && column.use() != LedgerColumn.Use.COMPUTED) {
                    values.put(column, value);
                }
            });
            Map<LedgerColumn, String> faults = faults(sheet, headings, index);
            if (!values.isEmpty() || !faults.isEmpty()) {
                rows.add(new Row(sheet.name(), index + 1, values, faults));
            }
        });
    }

    private static Map<LedgerColumn, String> faults(SheetData sheet, Headings headings, int row) {
        Map<LedgerColumn, String> faults = new EnumMap<>(LedgerColumn.class);
        sheet.faults().getOrDefault(row, List.of()).forEach(fault -> Optional.ofNullable(headings.columns().get(fault.column()))
                .filter(column -> column.use() != LedgerColumn.Use.COMPUTED).ifPresent(column -> faults.put(column, fault.place())));
        return faults;
    }

    private static String above(SheetData sheet, NavigableMap<Integer, CellRangeAddress> regions, int row) {
        Map.Entry<Integer, CellRangeAddress> region = regions == null ? null : regions.lowerEntry(row);
        return region == null || row > region.getValue().getLastRow() ? ""
                : sheet.cell(region.getKey(), region.getValue().getFirstColumn());
    }

    private static boolean total(SortedMap<Integer, String> cells) {
        return cells.values().stream().limit(2).anyMatch(text -> TOTAL.matcher(text).matches());
    }

    private static boolean note(SortedMap<Integer, String> cells, Headings headings) {
        return cells.size() <= 3 && NOTE.matcher(cells.get(cells.firstKey())).matches() && headings.columns().size() > cells.size();
    }
}
