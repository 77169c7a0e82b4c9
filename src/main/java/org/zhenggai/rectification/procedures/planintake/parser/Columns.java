package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** Which column says what: by the words of its head, else by what its cells look like. */
final class Columns {

    private static final Pattern UNITS = Pattern.compile(
            "(?:[\\u4e00-\\u9fa5（）()]{2,20}(?:局|镇|乡|街道|政府|委|办|办公室|管委会|公司|集团|中心|办事处|科|股|站|院|所|村|社区)[、，,；; \\n]*)+");
    private static final Pattern DATE = Pattern.compile("(?:20)?\\d{2}[-./年]\\d{1,2}(?:[-./月]\\d{0,2}日?)?.{0,12}|\\d{1,2}月.{0,8}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}|[一二三四五六七八九十]{1,3}");
    /** Rows whose cells are looked at. */
    private static final int SAMPLE = 60;
    private static final int SENTENCE = 8;

    private final Map<Integer, PlanField> fields = new TreeMap<>();
    private final Map<Integer, String> heads = new HashMap<>();
    private final Map<Integer, Boolean> certain = new HashMap<>();

    PlanField field(int column) {
        return fields.get(column);
    }

    String head(int column) {
        return heads.getOrDefault(column, "");
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
            if (!cell.below() && !cell.text().isBlank()) {
                set(i, cell.text());
            }
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
        tasks();
        telling(rows);
        onlyBest(PlanField.PROBLEM);
        for (PlanField field : List.of(PlanField.MEASURES, PlanField.DEADLINE, PlanField.TARGET, PlanField.LEAD,
                PlanField.SUPERVISING, PlanField.AREA, PlanField.FARMLAND, PlanField.BASIC, PlanField.NUMBER)) {
            onlyBest(field);
        }
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

    /** Beside a column of problems a column of tasks says what is to be reached; two columns for one field are never glued. */
    private void tasks() {
        List<Integer> columns = fields.keySet().stream().filter(column -> fields.get(column) == PlanField.PROBLEM && certain.get(column))
                .toList();
        long heads = columns.stream().map(this::head).distinct().count();
        if (heads < 2) {
            return;
        }
        List<Integer> tasks = columns.stream().filter(column -> head(column).matches(".*(?:任务|事项).*")).toList();
        List<Integer> others = tasks.size() < columns.size() ? tasks : List.of();
        others.forEach(column -> {
            if (has(PlanField.TARGET)) {
                fields.remove(column);
            } else {
                fields.put(column, PlanField.TARGET);
                certain.put(column, false);
            }
        });
        List<Integer> left = columns.stream().filter(column -> !others.contains(column)).toList();
        String first = left.isEmpty() ? "" : head(left.get(0));
        left.stream().filter(column -> !head(column).equals(first)).forEach(fields::remove);
    }

    /** Of two columns for the problem the one that only names places or things is none: 问题点位 beside 违法情形. */
    private void telling(List<Line> rows) {
        List<Integer> columns = fields.keySet().stream().filter(column -> fields.get(column) == PlanField.PROBLEM).toList();
        List<Integer> known = columns.stream().filter(certain::get).toList();
        if (known.size() != 1 || columns.size() < 2 || length(rows, known.get(0)) >= SENTENCE) {
            return;
        }
        columns.stream().filter(column -> !certain.get(column) && length(rows, column) >= 2 * length(rows, known.get(0))).findFirst()
                .ifPresent(column -> fields.remove(known.get(0)));
    }

    private static double length(List<Line> rows, int column) {
        return rows.stream().limit(SAMPLE).filter(row -> column < row.cells().size()).mapToInt(row -> row.cells().get(column).text()
                .length()).average().orElse(0);
    }

    private String name(int column) {
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

    private void byContents(List<Line> rows) {
        for (Integer column : heads.keySet()) {
            if (fields.containsKey(column)) {
                continue;
            }
            List<String> cells = rows.stream().limit(SAMPLE).filter(row -> column < row.cells().size()).map(row -> row.cells().get(column)
                    .text().strip()).filter(text -> !text.isEmpty()).toList();
            PlanField field = guess(cells);
            if (field != null && !has(field)) {
                fields.put(column, field);
                certain.put(column, false);
            }
        }
    }

    private PlanField guess(List<String> cells) {
        if (cells.isEmpty()) {
            return null;
        }
        if (most(cells, DATE)) {
            return PlanField.DEADLINE;
        }
        if (most(cells, UNITS)) {
            return has(PlanField.LEAD) ? null : PlanField.RESPONSIBLE;
        }
        boolean sentences = cells.stream().filter(cell -> cell.length() >= SENTENCE && !cell.matches("[\\d.,%]+")).count() * 3 >= cells
                .size() * 2L;
        if (most(cells, NUMBER)) {
            return PlanField.NUMBER;
        }
        return !sentences ? null : has(PlanField.PROBLEM) ? PlanField.MEASURES : PlanField.PROBLEM;
    }

    private static boolean most(List<String> cells, Pattern like) {
        return cells.stream().filter(cell -> cell.length() < 200 && like.matcher(cell).matches()).count() * 3 >= cells.size() * 2L;
    }
}
