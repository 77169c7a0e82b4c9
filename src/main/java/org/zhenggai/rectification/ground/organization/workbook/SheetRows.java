package org.zhenggai.rectification.ground.organization.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhenggai.rectification.ground.office.SheetData;

/** One sheet of the workbook by the names of its columns; what is wrong with a cell is noted with sheet, row and column. */
public final class SheetRows {

    private static final String BETWEEN = "[、，,；;\\s]+";

    /** Above the heading a title may stand. */
    private static final int HEADING_WITHIN = 5;

    private final String sheet;
    private final List<String> problems;
    private final List<String> ofRows;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    /** @param ofRows grows by what is wrong with single rows, which know it themselves, too */
    private SheetRows(String sheet, List<String> problems, List<String> ofRows) {
        this.sheet = sheet;
        this.problems = problems;
        this.ofRows = ofRows;
    }

    /**
     * Reads the sheet of that name; without a heading in its first rows there is none.
     *
     * @param problems grows by what is wrong
     */
    static SheetRows read(List<SheetData> sheets, String name, List<String> problems) {
        return read(sheets.stream().filter(one -> one.name().strip().equals(name)).findFirst().orElse(null), new SheetRows(name, problems,
                problems));
    }

    /** As above, of a file that may hold this sheet alone, by whatever name; what is wrong with a row stands at the row alone. */
    static SheetRows only(List<SheetData> sheets, String name, List<String> problems) {
        List<SheetData> filled = sheets.stream().filter(one -> !one.rows().isEmpty()).toList();
        return read(filled.stream().filter(one -> filled.size() == 1 || one.name().strip().equals(name)).findFirst().orElse(null),
                new SheetRows(name, problems, new ArrayList<>()));
    }

    private static SheetRows read(SheetData data, SheetRows read) {
        if (data == null) {
            read.problems.add("工作簿里没有“" + read.sheet + "”表，请用模板填写");
            return read;
        }
        read.fill(data);
        return read;
    }

    private void fill(SheetData data) {
        int heading = data.rows().keySet().stream().limit(HEADING_WITHIN).filter(row -> columns(data, row).keySet().containsAll(
                SheetWords.NEEDED.get(sheet))).findFirst().orElse(data.rows().isEmpty() ? 0 : data.rows().firstKey());
        Map<String, Integer> columns = columns(data, heading);
        data.rows().getOrDefault(heading, new TreeMap<>()).forEach((column, text) -> {
            Optional<String> meant = SheetWords.column(sheet, title(text));
            if (meant.isEmpty()) {
                unknown.add(title(text));
            } else if (!columns.get(meant.get()).equals(column)) {
                problems.add("“" + sheet + "”表第" + (heading + 1) + "行有两列“" + meant.get() + "”");
            }
        });
        List<String> absent = SheetWords.NEEDED.get(sheet).stream().filter(name -> !columns.containsKey(name)).toList();
        if (!absent.isEmpty()) {
            problems.add("“" + sheet + "”表第" + (heading + 1) + "行缺少列：" + String.join("、", absent));
            return;
        }
        data.rows().tailMap(heading + 1).forEach((number, cells) -> {
            Row row = new Row(number + 1, data.hidden().contains(number));
            columns.forEach((name, column) -> row.cells.put(name, data.shown(number, column)));
            if (row.cells.values().stream().anyMatch(text -> !text.isEmpty())) {
                rows.add(row);
            }
        });
        rows.forEach(row -> {
            columns.forEach((name, column) -> data.faults().getOrDefault(row.number - 1, List.of()).stream()
                    .filter(fault -> fault.column() == column).forEach(fault -> row.wrong(name, "的公式有错：" + fault.place())));
            SheetWords.NEEDED.get(sheet).stream().filter(name -> row.text(name).isEmpty() && !row.wrong.containsKey(name))
                    .forEach(name -> row.wrong(name, "没有填写"));
        });
    }

    /** The columns that a row would head, each where it stands first. */
    private Map<String, Integer> columns(SheetData data, int row) {
        Map<String, Integer> columns = new HashMap<>();
        data.rows().getOrDefault(row, new TreeMap<>()).forEach((column, text) -> SheetWords.column(sheet, title(text)).ifPresent(
                meant -> columns.putIfAbsent(meant, column)));
        return columns;
    }

    private static String title(String text) {
        return text.replaceAll("[*＊\\s]", "");
    }

    List<Row> rows() {
        return rows;
    }

    /** Headings that mean nothing here: what stands below them is not read. */
    List<String> unknown() {
        return unknown;
    }

    /** A row that holds something. */
    public final class Row {

        private final int number;
        private final boolean hidden;
        private final Map<String, String> cells = new HashMap<>();
        private final Map<String, String> wrong = new LinkedHashMap<>();

        private Row(int number, boolean hidden) {
            this.number = number;
            this.hidden = hidden;
        }

        /** As a spreadsheet counts. */
        public int number() {
            return number;
        }

        /** Whether the spreadsheet does not show it: it was hidden, or filtered away. */
        public boolean hidden() {
            return hidden;
        }

        /** What is wrong with it, by column, in words that go behind the column's name. */
        public Map<String, String> wrong() {
            return wrong;
        }

        /** Empty where nothing stands. */
        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Null where nothing stands. */
        String orNull(String column) {
            return text(column).isEmpty() ? null : text(column);
        }

        /** Several words in one cell. */
        List<String> words(String column) {
            return Stream.of(text(column).split(BETWEEN)).filter(word -> !word.isEmpty()).toList();
        }

        void wrong(String column, String why) {
            wrong.merge(column, why, (one, other) -> one + "；" + other);
            ofRows.add(place() + "“" + column + "”列" + why);
        }

        /** Whether this row is about what a problem names. */
        boolean isMeant(String problem, Set<String> columns) {
            return columns.stream().map(this::text).filter(text -> !text.isEmpty())
                    .anyMatch(text -> problem.contains("“" + text + "”") || problem.contains("（" + text + "）"));
        }

        String place() {
            return "“" + sheet + "”表第" + number + "行";
        }
    }
}
