package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** Which column says what: by the words of its head, else by what its cells look like. */
final class Columns {

    /** Rows whose cells are looked at. */
    private static final int SAMPLE = 60;

    private final Map<Integer, PlanField> fields = new TreeMap<>();
    private final Map<Integer, String> heads = new HashMap<>();
    private final Map<Integer, Boolean> certain = new HashMap<>();
    private final Set<Integer> left = new HashSet<>();

    PlanField field(int column) {
        return fields.get(column);
    }

    String head(int column) {
        return heads.getOrDefault(column, "");
    }

    /** The columns of the field. */
    List<Integer> allOf(PlanField field) {
        return fields.keySet().stream().filter(column -> fields.get(column) == field).toList();
    }

    boolean isKnown(int column) {
        return certain.getOrDefault(column, false);
    }

    /** Leaves a column out, whatever its cells look like. */
    void remove(int column) {
        fields.remove(column);
        left.add(column);
    }

    /** Reads a column as a field, which nothing but its words or its neighbours say. */
    void guess(int column, PlanField field) {
        fields.put(column, field);
        certain.put(column, false);
    }

    boolean has(PlanField field) {
        return fields.containsValue(field);
    }

    int width() {
        return heads.size();
    }

    /** The first column of the field; -1 for none. */
    int of(PlanField field) {
        return fields.entrySet().stream().filter(entry -> entry.getValue() == field).map(Map.Entry::getKey).findFirst().orElse(-1);
    }

    void read(Line head) {
        for (int i = 0; i < head.cells().size(); i++) {
            set(i, head.cells().get(i).text());
        }
    }

    /** The lower row of a head of two rules the columns it names. */
    void refine(Line upper, Line lower) {
        for (int i = 0; i < lower.cells().size() && i < upper.cells().size(); i++) {
            Cell cell = lower.cells().get(i);
            boolean whole = isArea(field(i)) && cell.text().matches("合计|小计|总计|总数|总面积|全部");
            if (!cell.below() && !cell.text().isBlank() && !whole) {
                set(i, cell.text());
                if (StageHeads.isStage(upper, lower, i) && field(i) != PlanField.DEADLINE) {
                    fields.remove(i);
                    if (StageHeads.isLast(upper, i)) {
                        guess(i, PlanField.DEADLINE);
                    }
                }
            }
        }
    }

    /** 占地面积（亩） above 总面积 and 其中耕地: the bracket holds for both. */
    void measuredUnder(Line upper) {
        fields.forEach((column, field) -> {
            if (isArea(field) && AreaUnits.of(head(column)).isEmpty() && column < upper.cells().size()) {
                heads.put(column, head(column) + AreaUnits.of(upper.cells().get(column).text()));
            }
        });
    }

    private static boolean isArea(PlanField field) {
        return field == PlanField.AREA || field == PlanField.FARMLAND || field == PlanField.BASIC;
    }

    /** What stands above the table may say in what its areas are measured: 单位：亩. */
    void measuredIn(String above) {
        String unit = AreaUnits.above(above);
        if (unit != null) {
            fields.forEach((column, field) -> {
                if (isArea(field) && AreaUnits.of(head(column)).isEmpty()) {
                    heads.put(column, head(column) + "（" + unit + "）");
                }
            });
        }
    }

    private void set(int column, String text) {
        fields.remove(column);
        heads.put(column, text.replaceAll("\\s+", ""));
        TableHeads.Head head = TableHeads.read(text);
        if (head != null) {
            fields.put(column, head.field());
            certain.put(column, head.certain());
        }
    }

    /** The columns of a table that names none: what the cells look like; null where that does not make items. */
    static Columns withoutHead(List<Line> rows, List<DraftWarning> warnings) {
        Columns columns = new Columns();
        for (int i = 0; i < rows.get(0).cells().size(); i++) {
            columns.heads.put(i, "");
        }
        columns.byContents(rows);
        boolean items = rows.size() > 1 && columns.has(PlanField.PROBLEM) && (columns.has(PlanField.DEADLINE) || columns.has(
                PlanField.RESPONSIBLE)) && (columns.has(PlanField.NUMBER) || columns.has(PlanField.MEASURES));
        if (!items) {
            return null;
        }
        columns.settle(rows, warnings);
        return columns;
    }

    /** Settles what the words alone leave open, and says so. */
    void settle(List<Line> rows, List<DraftWarning> warnings) {
        contradicted(rows);
        new ProblemColumns(this, rows).settle();
        onlyBest(PlanField.PROBLEM);
        for (PlanField field : List.of(PlanField.MEASURES, PlanField.DEADLINE, PlanField.TARGET, PlanField.LEAD,
                PlanField.SUPERVISING, PlanField.AREA, PlanField.FARMLAND, PlanField.BASIC, PlanField.NUMBER)) {
            onlyBest(field);
        }
        unlessKnown(PlanField.RESPONSIBLE);
        byContents(rows);
        fields.forEach((column, field) -> {
            if (!certain.getOrDefault(column, false) && field != PlanField.IGNORED && field != PlanField.TYPE) {
                warn(warnings, DraftWarning.Code.COLUMN_READ, "表格的“" + name(column) + "”列按“" + field.labels().get(0) + "”读取，请核对");
            }
        });
        heads.forEach((column, head) -> {
            boolean filled = rows.stream().anyMatch(row -> column < row.cells().size() && !row.cells().get(column).text().isBlank());
            boolean unread = !fields.containsKey(column) || fields.get(column) == PlanField.IGNORED && !certain.getOrDefault(column, false);
            if (filled && unread) {
                warn(warnings, DraftWarning.Code.COLUMN_UNREAD, "表格的“" + name(column) + "”列没有读取");
            }
        });
    }

    String name(int column) {
        return head(column).isEmpty() ? "第" + (column + 1) + "列" : head(column);
    }

    private static void warn(List<DraftWarning> warnings, DraftWarning.Code code, String message) {
        DraftWarning warning = new DraftWarning(code, message);
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    /** Of several columns that might be the field, one that is known stands; where none is, the first. */
    private void onlyBest(PlanField field) {
        List<Integer> unsure = new ArrayList<>();
        boolean known = false;
        for (Map.Entry<Integer, PlanField> entry : fields.entrySet()) {
            if (entry.getValue() == field) {
                known |= certain.get(entry.getKey());
                if (!certain.get(entry.getKey())) {
                    unsure.add(entry.getKey());
                }
            }
        }
        String first = known || unsure.isEmpty() ? null : head(unsure.get(0));
        unsure.stream().filter(column -> !head(column).equals(first)).forEach(fields::remove);
    }

    /** A head is wrong where its cells say so: sentences are no numbers, and units no dates. */
    private void contradicted(List<Line> rows) {
        fields.entrySet().removeIf(entry -> {
            List<String> cells = cells(rows, entry.getKey());
            return switch (entry.getValue()) {
                case PROBLEM, MEASURES, TARGET -> CellLooks.areAmounts(cells);
                case RESPONSIBLE, LEAD, COOPERATING, SUPERVISING -> CellLooks.areAmounts(cells) || CellLooks.areDates(cells);
                default -> false;
            };
        });
    }

    static List<String> cells(List<Line> rows, int column) {
        return rows.stream().limit(SAMPLE).filter(row -> column < row.cells().size()).map(row -> row.cells().get(column).text().strip())
                .filter(text -> !text.isEmpty()).toList();
    }

    /** Columns that might be the field are none where one is known. */
    private void unlessKnown(PlanField field) {
        List<Integer> all = fields.keySet().stream().filter(column -> fields.get(column) == field).toList();
        List<Integer> unsure = all.stream().filter(this::isGuessed).toList();
        if (unsure.size() < all.size()) {
            unsure.forEach(fields::remove);
        }
        // a section beside the unit that it is of
        boolean units = all.stream().anyMatch(column -> head(column).matches(".*(?:单位|部门|主体)"));
        all.stream().filter(column -> units && head(column).matches(".*[科股处]室")).forEach(fields::remove);
    }

    /** Whether the field of a column was told by nothing but the words of its head, or by its cells. */
    boolean isGuessed(int column) {
        return fields.containsKey(column) && !certain.getOrDefault(column, false);
    }

    private void byContents(List<Line> rows) {
        if (!has(PlanField.PROBLEM)) {
            // what a head's words leave out may be all that tells of the problem
            fields.entrySet().removeIf(entry -> entry.getValue() == PlanField.IGNORED && isGuessed(entry.getKey()) && CellLooks
                    .areSentences(
                            cells(rows, entry.getKey())));
        }
        for (Integer column : heads.keySet()) {
            if (fields.containsKey(column) || left.contains(column)) {
                continue;
            }
            PlanField field = CellLooks.guess(cells(rows, column), this);
            if (field != null && !has(field)) {
                fields.put(column, field);
                certain.put(column, false);
            }
        }
        if (!has(PlanField.PROBLEM) && has(PlanField.MEASURES)) {
            allOf(PlanField.TYPE).stream().limit(1).forEach(column -> guess(column, PlanField.PROBLEM)); // nothing else tells of it
        }
    }
}
