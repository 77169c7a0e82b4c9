package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** A table that lies on its side: the fields are named in its first column, and each further column is an item. */
final class SidewaysTable {

    private static final int FEWEST = 3;

    private SidewaysTable() {}

    static boolean is(Table table) {
        if (table.rows().size() < FEWEST || table.width() < FEWEST) {
            return false;
        }
        int labels = 0;
        boolean problem = false;
        for (Line row : table.rows()) {
            List<Cell> cells = Table.distinct(row);
            TableHeads.Head head = cells.isEmpty() ? null : TableHeads.read(cells.get(0).text());
            labels += head != null ? 1 : 0;
            problem |= head != null && head.field() == PlanField.PROBLEM && cells.size() >= FEWEST;
            if (cells.stream().skip(1).anyMatch(cell -> TableHeads.known(cell.text()) != null && Ordinal.of(cell.text()) == null)) {
                return false;
            }
        }
        return problem && labels >= FEWEST && labels * 4 >= table.rows().size() * 3;
    }

    static List<RawItem> read(Table table, Account account) {
        List<RawItem> items = new ArrayList<>();
        for (int column = 1; column < table.width(); column++) {
            RawItem item = new RawItem();
            item.from = table.rows().get(0).no();
            item.to = table.rows().get(table.rows().size() - 1).no();
            item.number = column;
            item.path = String.valueOf(column);
            items.add(item);
        }
        for (Line row : table.rows()) {
            TableHeads.Head head = row.cells().isEmpty() ? null : TableHeads.read(row.cells().get(0).text());
            claim(account, row, row.cells().get(0), Fate.HEADING);
            Set<Integer> seen = new HashSet<>();
            for (int column = 1; column < row.cells().size() && column <= items.size(); column++) {
                Cell cell = row.cells().get(column);
                if (head == null || head.field() == PlanField.NUMBER) {
                    claim(account, row, cell, Ordinal.of(cell.text() + "、") == null ? Fate.UNREAD : Fate.HEADING);
                    continue;
                }
                items.get(column - 1).heads.put(head.field(), row.cells().get(0).text());
                items.get(column - 1).label(head.field(), cell.text());
                if (seen.add(cell.start())) {
                    claim(account, row, cell, head.field().tells() ? Fate.FIELD : Fate.OTHER);
                }
            }
        }
        items.removeIf(item -> !item.has(PlanField.PROBLEM));
        return items;
    }

    private static void claim(Account account, Line row, Cell cell, Fate fate) {
        if (cell.at() >= 0) {
            account.mark(row.no(), cell.at(), cell.at() + cell.width(), fate);
        }
    }
}
