package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** The rows of one table, wherever it came from. */
record Table(int number, String sheet, List<Line> rows) {

    /** Rows among which the head stands. */
    private static final int HEAD_WITHIN = 8;

    /** Fields that a row of likely heads has to name, and characters of each. */
    private static final int FEWEST = 4;
    private static final int SHORT = 10;
    /** Columns of a calendar name no field. */
    private static final Pattern MONTH = Pattern.compile("\\s*(?:\\d{1,2}月(?:份)?|第?[一二三四]季度|第?[\\d一二三四五]周)\\s*");

    static List<Table> of(PlanContent content) {
        List<Table> tables = new ArrayList<>();
        for (Line line : content.lines()) {
            if (line.table() > 0) {
                if (tables.isEmpty() || tables.get(tables.size() - 1).number() != line.table()) {
                    tables.add(new Table(line.table(), content.sheet(line.table()), new ArrayList<>()));
                }
                tables.get(tables.size() - 1).rows().add(line);
            }
        }
        return tables;
    }

    int width() {
        return rows.get(0).cells().size();
    }

    /** Index of the row that names the columns; -1 for none. */
    int head() {
        int best = -1;
        int most = 2;
        for (int i = 0; i < rows.size() && i < HEAD_WITHIN; i++) {
            int found = heads(rows.get(i));
            if (found > most) {
                most = found;
                best = i;
            }
        }
        return best < 0 && (likely(rows.get(0)) || small(rows.get(0))) ? 0 : best;
    }

    /** Whether the first row of a small table names a problem and something that is said of it, and has nothing but short words. */
    private static boolean small(Line row) {
        List<Cell> cells = distinct(row);
        Set<PlanField> fields = EnumSet.noneOf(PlanField.class);
        boolean words = cells.stream().allMatch(cell -> cell.text().length() <= SHORT && Ordinal.of(cell.text()) == null);
        boolean problem = cells.stream().anyMatch(cell -> TableHeads.known(cell.text()) == PlanField.PROBLEM);
        cells.stream().map(cell -> TableHeads.read(cell.text())).filter(Objects::nonNull).forEach(head -> fields.add(head.field()));
        return words && problem && cells.size() > 1 && cells.size() <= FEWEST && fields.size() * 2 > cells.size() && (fields.contains(
                PlanField.MEASURES) || fields.contains(PlanField.RESPONSIBLE) || fields.contains(PlanField.DEADLINE));
    }

    /** Whether the first row, though hardly a word of it is a known head, can only be one: short words for fields that differ. */
    private static boolean likely(Line row) {
        Set<PlanField> fields = EnumSet.noneOf(PlanField.class);
        int filled = 0;
        for (Cell cell : distinct(row)) {
            if (cell.text().isBlank()) {
                continue;
            }
            filled++;
            TableHeads.Head head = TableHeads.read(cell.text());
            if (cell.text().length() > SHORT || Ordinal.of(cell.text()) != null) {
                return false;
            }
            if (head != null) {
                fields.add(head.field());
            }
        }
        return fields.size() >= FEWEST && fields.size() * 5 >= filled * 3 && fields.contains(PlanField.PROBLEM) && (fields.contains(
                PlanField.DEADLINE) || fields.contains(PlanField.RESPONSIBLE));
    }

    /** How many columns of their own the row names; 0 where it is no head. */
    static int heads(Line row) {
        Set<Integer> known = new TreeSet<>();
        Set<Integer> likely = new TreeSet<>();
        Set<Integer> filled = new TreeSet<>();
        for (Cell cell : row.cells()) {
            if (cell.text().isBlank() || MONTH.matcher(cell.text()).matches()) {
                continue;
            }
            filled.add(cell.start());
            TableHeads.Head head = TableHeads.read(cell.text());
            if (head != null) {
                likely.add(cell.start());
                if (head.certain()) {
                    known.add(cell.start());
                }
            }
        }
        boolean problem = row.cells().stream().anyMatch(cell -> TableHeads.known(cell.text()) == PlanField.PROBLEM);
        boolean words = row.cells().stream().allMatch(cell -> cell.text().length() <= SHORT + 2 && Ordinal.of(cell.text()) == null);
        boolean head = known.size() >= 3 || known.size() >= 2 && likely.size() >= 3 && (likely.size() * 3 >= filled.size() * 2 || problem
                && words) || known.size() == 2 && filled.size() == 2;
        return head && likely.size() * 2 >= filled.size() ? Math.max(3, known.size() * 2 + likely.size()) : 0;
    }

    /** Whether labels stand beside their values. */
    boolean isKeyValue() {
        int pairs = 0;
        int likely = 0;
        int filledRows = 0;
        for (Line row : rows) {
            List<Cell> cells = distinct(row);
            if (cells.isEmpty()) {
                continue;
            }
            filledRows++;
            boolean label = cells.size() > 1 && TableHeads.known(cells.get(1).text()) == null && (TableHeads.known(cells.get(0)
                    .text()) != null || cells.size() > 3 && TableHeads.known(cells.get(2).text()) != null && TableHeads.read(cells.get(0)
                            .text()) != null);
            pairs += label && cells.size() % 2 == 0 ? 1 : 0;
            likely += !label && cells.size() % 2 == 0 && TableHeads.read(cells.get(0).text()) != null && TableHeads.read(cells.get(1)
                    .text()) == null ? 1 : 0;
        }
        return pairs >= 2 && (pairs * 3 >= filledRows * 2 || pairs * 2 >= filledRows && (pairs + likely) * 5 >= filledRows * 4);
    }

    /** The cells of a row, each that spans several columns once. */
    static List<Cell> distinct(Line row) {
        List<Cell> distinct = new ArrayList<>();
        for (Cell cell : row.cells()) {
            if (distinct.isEmpty() || distinct.get(distinct.size() - 1).start() != cell.start()) {
                distinct.add(cell);
            }
        }
        return distinct;
    }
}
