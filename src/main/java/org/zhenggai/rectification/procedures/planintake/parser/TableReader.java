package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/**
 * Reads one table with a head that names the fields: a row is an item. Rows whose problem is one merged cell are one item; any other
 * merged cell holds for each of its rows.
 */
final class TableReader {

    private static final String SUM = "(?:合计|总计|小计|共计|总共)(?:[:(].*)?";
    private static final Pattern STATED = Pattern.compile("共?计?(\\d{1,4})[项个条件]");
    private static final Pattern GROUP_BEFORE = Pattern.compile("^(.{1,12}(?:镇|乡|街道|局|办事处|管委会|政府))[:：]?(?:\\(\\d+.{0,3}\\))?$");
    private static final String NOTE = "(?s)(?:备注|注|说明|填表|填报|制表|审核|单位[:：]).*";

    private final Account account;
    private final List<DraftWarning> warnings;
    private final List<RawItem> items = new ArrayList<>();
    private Columns columns;
    private String group = "";
    private RawItem last;
    private int lastProblem = -1;
    private int groupBegan;

    TableReader(Account account, List<DraftWarning> warnings) {
        this.account = account;
        this.warnings = warnings;
    }

    /**
     * The items of the table.
     *
     * @param before columns of the table before, which a table without a head goes on with; null for none
     */
    List<RawItem> read(Table table, Columns before) {
        List<Line> rows = table.rows();
        int best = table.head();
        int head = best > 0 && isLower(rows, best - 1) ? best - 1 : best;
        columns = head < 0 ? before : heads(rows, head);
        int body = head < 0 ? 0 : head + (isLower(rows, head) ? 2 : 1);
        for (int i = 0; i < body; i++) {
            account.mark(rows.get(i), Fate.HEADING);
        }
        if (head >= 0) {
            rows.subList(0, Math.min(body, rows.size())).forEach(columns::measuredUnder);
            String above = account.above(rows.get(0).no()) + rows.subList(0, head).stream().map(Line::text).collect(Collectors.joining(
                    " "));
            columns.measuredIn(above);
            columns.settle(rows.subList(Math.min(body, rows.size()), rows.size()), warnings);
        }
        for (int i = body; i < rows.size(); i++) {
            if (Table.heads(rows.get(i)) > 0 && repeats(rows.get(i))) {
                account.mark(rows.get(i), Fate.HEADING);
            } else {
                row(rows.get(i));
            }
        }
        return items;
    }

    Columns columns() {
        return columns;
    }

    private static Columns heads(List<Line> rows, int head) {
        Columns columns = new Columns();
        columns.read(rows.get(head));
        if (isLower(rows, head)) {
            columns.refine(rows.get(head), rows.get(head + 1));
        }
        return columns;
    }

    /** Whether the row below goes on with the head: some of its cells are those above, the others name columns. */
    private static boolean isLower(List<Line> rows, int head) {
        if (head + 1 >= rows.size()) {
            return false;
        }
        Line upper = rows.get(head);
        Line lower = rows.get(head + 1);
        boolean below = lower.cells().stream().anyMatch(Cell::below);
        boolean spans = Table.distinct(upper).size() < upper.cells().size();
        boolean names = lower.cells().stream().anyMatch(cell -> !cell.below() && TableHeads.known(cell.text()) != null);
        boolean data = lower.cells().stream().anyMatch(cell -> !cell.below() && cell.text().length() > 16);
        return (names || below && StageHeads.are(upper, lower)) && !data && (below || spans && lower.cells().get(0).text().isBlank());
    }

    /** A head that is printed again, over a page or between groups; one with other columns rules from there on. */
    private boolean repeats(Line row) {
        Columns again = new Columns();
        again.read(row);
        if (again.of(PlanField.PROBLEM) != columns.of(PlanField.PROBLEM) || again.of(PlanField.DEADLINE) != columns.of(
                PlanField.DEADLINE)) {
            again.settle(List.of(), warnings);
            columns = again;
        }
        last = null;
        return true;
    }

    private void row(Line line) {
        Set<String> texts = line.cells().stream().map(cell -> cell.text().strip()).filter(text -> !text.isEmpty()).collect(Collectors
                .toSet());
        if (texts.isEmpty()) {
            return;
        }
        if (line.cells().stream().anyMatch(cell -> Fold.fold(cell.text()).replace(" ", "").matches(SUM))) {
            sum(line);
            return;
        }
        if (texts.size() < line.cells().size() && texts.stream().allMatch(text -> Fold.fold(text).matches(NOTE))) {
            account.mark(line, Fate.OTHER);
            return;
        }
        if (texts.size() == 1 && line.cells().size() > 2) {
            String only = texts.iterator().next();
            PlanField single = single(line);
            boolean numbered = Ordinal.of(only) != null && only.length() < 60;
            if (Fold.fold(only).matches(NOTE)) {
                account.mark(line, Fate.OTHER);
                return;
            }
            if (single == null || single == PlanField.NUMBER || numbered || single == PlanField.PROBLEM && GROUP_BEFORE.matcher(only)
                    .matches()) {
                closeGroup();
                group = only;
                last = null;
                account.mark(line, Fate.HEADING);
                return;
            }
        }
        if (isNumberedGroup(line)) {
            closeGroup();
            group = line.cells().get(columns.of(PlanField.PROBLEM)).text().strip();
            last = null;
            account.mark(line, Fate.HEADING);
            return;
        }
        data(line);
    }

    /** 一 | 耕地保护类: a number of another kind and a name, and nothing else in the row. */
    private boolean isNumberedGroup(Line line) {
        int number = columns.of(PlanField.NUMBER);
        int problem = columns.of(PlanField.PROBLEM);
        if (number < 0 || problem < 0 || line.cells().size() <= Math.max(3, Math.max(number, problem))) {
            return false;
        }
        long filled = line.cells().stream().filter(cell -> !cell.text().isBlank()).count();
        return filled == 2 && line.cells().get(number).text().strip().matches("[一二三四五六七八九十]{1,3}[、.]?") && !line.cells().get(problem).text()
                .isBlank() && !line.cells().get(problem).below();
    }

    private void closeGroup() {
        if (!group.isEmpty()) {
            HeadingUnit.checkCount(group, items.size() - groupBegan, warnings);
        }
        groupBegan = items.size();
    }

    private void sum(Line line) {
        account.mark(line, Fate.OTHER);
        boolean partial = line.text().contains("小计");
        Matcher stated = STATED.matcher(Fold.fold(line.text()));
        if (!partial && stated.find() && Integer.parseInt(stated.group(1)) != items.size()) {
            warnings.add(new DraftWarning(DraftWarning.Code.COUNT_MISMATCH, "表格合计写明" + stated.group(1) + "项，识别出" + items.size()
                    + "项，请核对"));
        }
    }

    /** The field of the only filled cell; null where it spans several columns or has none. */
    private PlanField single(Line line) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (!line.cells().get(i).text().isBlank()) {
                filled.add(i);
            }
        }
        return filled.size() == 1 ? columns.field(filled.get(0)) : null;
    }

    private void data(Line line) {
        int problemColumn = columns.of(PlanField.PROBLEM);
        Cell problem = problemColumn >= 0 && problemColumn < line.cells().size() ? line.cells().get(problemColumn) : null;
        boolean sameProblem = problem != null && last != null && problem.below() && problem.start() == lastProblem && numberGoesOn(line);
        boolean onlyMore = last != null && !sameProblem && problem != null && problem.text().isBlank() && numberGoesOn(line);
        RawItem item = sameProblem || onlyMore ? last : begin(line);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = line.cells().get(i);
            PlanField field = columns.field(i);
            if (cell.at() >= 0 && field != null) {
                account.mark(line.no(), cell.at(), cell.at() + cell.width(), field == PlanField.IGNORED ? Fate.OTHER : Fate.FIELD);
            }
            if (field == null || !seen.add(cell.start()) || cell.below() && item == last && sameProblem) {
                continue;
            }
            RowValues.put(item, field, columns, i, cell.text());
        }
        item.to = line.no();
        last = item;
        lastProblem = problem == null ? -1 : problem.start();
    }

    private boolean numberGoesOn(Line line) {
        int number = columns.of(PlanField.NUMBER);
        return number < 0 || number >= line.cells().size() || line.cells().get(number).below() || line.cells().get(number).text().isBlank();
    }

    private RawItem begin(Line line) {
        RawItem item = new RawItem();
        item.from = line.no();
        item.heading = group;
        items.add(item);
        String unit = HeadingUnit.of(group);
        if (unit != null && !columns.has(PlanField.RESPONSIBLE) && !columns.has(PlanField.LEAD)) {
            item.add(PlanField.RESPONSIBLE, unit);
            item.inherited.add(PlanField.RESPONSIBLE);
        }
        return item;
    }
}
