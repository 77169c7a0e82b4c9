package org.zhenggai.rectification.operations.opening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhenggai.rectification.ground.office.SheetData;

/** One sheet of the workbook by the names of its columns; what is wrong with a cell is noted with sheet, row and column. */
final class SheetRows {

    private static final String BETWEEN = "[、，,；;\\s]+";

    private final String sheet;
    private final List<String> problems;
    private final List<Row> rows = new ArrayList<>();

    private SheetRows(String sheet, List<String> problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    /**
     * Reads the sheet of that name; without a heading in its first rows there is none.
     *
     * @param problems grows by what is wrong
     */
    static SheetRows read(List<SheetData> sheets, String name, List<String> problems) {
        SheetRows read = new SheetRows(name, problems);
        SheetData data = sheets.stream().filter(one -> one.name().strip().equals(name)).findFirst().orElse(null);
        if (data == null) {
            problems.add("工作簿里没有“" + name + "”表，请用模板填写");
            return read;
        }
        read.fill(data);
        return read;
    }

    private void fill(SheetData data) {
        Map<String, Integer> columns = new HashMap<>();
        int heading = data.rows().isEmpty() ? 0 : data.rows().firstKey();
        data.rows().getOrDefault(heading, new TreeMap<>()).forEach((column, text) -> columns.put(text.replace("*", "").strip(), column));
        List<String> absent = SheetWords.NEEDED.get(sheet).stream().filter(name -> !columns.containsKey(name)).toList();
        if (!absent.isEmpty()) {
            problems.add("“" + sheet + "”表第" + (heading + 1) + "行缺少列：" + String.join("、", absent));
            return;
        }
        data.faults().forEach((row, faults) -> faults.forEach(fault -> problems.add("“" + sheet + "”表" + fault.place() + "的公式有错")));
        data.rows().tailMap(heading + 1).forEach((number, cells) -> {
            Row row = new Row(number + 1);
            columns.forEach((name, column) -> row.cells.put(name, cells.getOrDefault(column, "")));
            if (row.cells.values().stream().anyMatch(text -> !text.isEmpty())) {
                rows.add(row);
            }
        });
        rows.forEach(row -> SheetWords.NEEDED.get(sheet).stream().filter(name -> row.text(name).isEmpty())
                .forEach(name -> row.wrong(name, "没有填写")));
    }

    List<Row> rows() {
        return rows;
    }

    /** A row that holds something. */
    final class Row {

        private final int number;
        private final Map<String, String> cells = new HashMap<>();

        private Row(int number) {
            this.number = number;
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
            problems.add(place() + "“" + column + "”列" + why);
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
