package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** What the tables of a document say: items of their own, labels for the text around them, or fields of items by their number. */
final class Tables {

    private static final Set<PlanField> ITEM = EnumSet.of(PlanField.PROBLEM, PlanField.MEASURES, PlanField.TARGET);

    private final Account account;
    private final List<DraftWarning> warnings;
    final List<RawItem> items = new ArrayList<>();
    /** Rows without a problem of their own that name items by number. */
    final List<RawItem> keyed = new ArrayList<>();
    final List<Table> unread = new ArrayList<>();
    /** Numbers of tables that go on with the text around them. */
    private final Set<Integer> beside = new HashSet<>();

    Tables(Account account, List<DraftWarning> warnings) {
        this.account = account;
        this.warnings = warnings;
    }

    void read(List<Table> tables) {
        Columns before = null;
        int width = 0;
        List<RawItem> told = new ArrayList<>();
        boolean problems = false;
        for (Table table : tables) {
            if (SidewaysTable.is(table)) {
                items.addAll(SidewaysTable.read(table, account));
                continue;
            }
            if (table.isKeyValue()) {
                keyValue(table);
                continue;
            }
            int head = table.head();
            if (head < 0 && (before == null || width != table.width())) {
                Columns guessed = Columns.withoutHead(table.rows(), warnings);
                if (guessed == null) {
                    unread.add(table);
                    continue;
                }
                before = guessed;
            }
            TableReader reader = new TableReader(account, warnings);
            List<RawItem> rows = reader.read(table, before);
            before = reader.columns();
            width = table.width();
            Columns columns = before;
            problems |= columns.has(PlanField.PROBLEM);
            (columns.has(PlanField.PROBLEM) ? items : ITEM.stream().anyMatch(columns::has) ? told : keyed).addAll(rows);
        }
        // beside a list of problems, lists of measures or targets say more of them
        (problems ? keyed : items).addAll(told);
    }

    /** Labels beside their values: an item where it has a problem, else more of what the text around says. */
    private void keyValue(Table table) {
        boolean whole = table.rows().stream().flatMap(row -> Table.distinct(row).stream()).anyMatch(cell -> TableHeads.known(cell
                .text()) == PlanField.PROBLEM);
        if (!whole) {
            beside.add(table.number());
            return;
        }
        boolean named = table.rows().stream().flatMap(row -> Table.distinct(row).stream()).filter(cell -> TableHeads.known(cell
                .text()) == PlanField.PROBLEM).map(Cell::text).anyMatch(text -> !text.contains("名称"));
        String opening = opening(table);
        RawItem item = null;
        for (Line row : table.rows()) {
            List<Cell> cells = Table.distinct(row);
            for (int i = 0; i + 1 < cells.size(); i += 2) {
                PlanField field = label(cells, i);
                if (field == PlanField.PROBLEM && (TableHeads.known(cells.get(i).text()) != PlanField.PROBLEM || named && cells.get(i)
                        .text().contains("名称"))) {
                    field = PlanField.IGNORED; // 任务名称 beside 存在问题 is a name
                }
                if (field == null) {
                    i--; // the next cell may be the label
                    continue;
                }
                boolean begins = item == null || (opening == null ? (field == PlanField.NUMBER || field == PlanField.PROBLEM) && item.has(
                        field) : cells.get(i).text().equals(opening));
                if (begins) {
                    item = new RawItem();
                    item.from = row.no();
                    items.add(item);
                }
                claim(row, cells.get(i), Fate.FIELD);
                claim(row, cells.get(i + 1), field == PlanField.IGNORED ? Fate.OTHER : Fate.FIELD);
                item.label(field, cells.get(i + 1).text());
                item.heads.put(field, cells.get(i).text());
                if (TableHeads.known(cells.get(i).text()) == null) {
                    item.guessed(field, cells.get(i).text());
                }
                if (field == PlanField.NUMBER) {
                    item.path = cells.get(i + 1).text().strip();
                    item.number = Fold.number(item.path);
                }
                item.to = row.no();
            }
            if (cells.size() == 1 && item == null) {
                claim(row, cells.get(0), Fate.HEADING);
            }
        }
    }

    /** The label that each of several slips in one table begins with, whatever it names; null where the problems begin them. */
    private static String opening(Table table) {
        List<String> cells = table.rows().stream().flatMap(row -> Table.distinct(row).stream()).map(Cell::text).toList();
        String first = cells.get(0);
        long begun = cells.stream().filter(first::equals).count();
        long problems = cells.stream().filter(cell -> TableHeads.known(cell) == PlanField.PROBLEM).count();
        return begun > 1 && begun == problems && TableHeads.read(first) != null ? first : null;
    }

    private static PlanField label(List<Cell> cells, int at) {
        TableHeads.Head head = TableHeads.read(cells.get(at).text());
        return head == null || TableHeads.known(cells.get(at + 1).text()) != null && !cells.get(at + 1).text().isBlank() ? null : head
                .field();
    }

    private void claim(Line row, Cell cell, Fate fate) {
        account.mark(row.no(), cell.at(), cell.at() + cell.width(), fate);
    }

    /** The lines for the outline: those of the text, and labels out of tables that go on with it. */
    List<Piece> pieces(List<Line> lines, Lexer lexer) {
        List<Piece> pieces = new ArrayList<>();
        List<Line> text = new ArrayList<>();
        for (Line line : lines) {
            if (line.table() == 0) {
                text.add(line);
            } else if (beside.contains(line.table())) {
                pieces.addAll(lexer.read(text));
                text.clear();
                List<Cell> cells = Table.distinct(line);
                for (int i = 0; i + 1 < cells.size(); i += 2) {
                    PlanField field = label(cells, i);
                    if (field != null && field != PlanField.NUMBER) {
                        pieces.add(Lexer.labelled(line.no(), field, cells.get(i).at(), cells.get(i + 1).text().replaceAll("\\R", " "),
                                cells.get(i + 1).at()));
                    }
                }
            }
        }
        pieces.addAll(lexer.read(text));
        return pieces;
    }
}
