package org.zhenggai.rectification.procedures.planintake.parser;

import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** Heads of dates that are divided into stages: 时间节点 above 方案制定, 组织实施, 完成验收. The last stage is the deadline. */
final class StageHeads {

    private static final int LONGEST = 10;

    private StageHeads() {}

    /** Whether the lower row names nothing but stages. */
    static boolean are(Line upper, Line lower) {
        boolean any = false;
        for (int i = 0; i < lower.cells().size() && i < upper.cells().size(); i++) {
            Cell cell = lower.cells().get(i);
            boolean stage = isStage(upper, lower, i);
            any |= stage;
            if (!cell.below() && !cell.text().isBlank() && !stage) {
                return false;
            }
        }
        return any;
    }

    /** Whether the cell is a short name under a head of dates that spans several columns. */
    static boolean isStage(Line upper, Line lower, int column) {
        Cell head = upper.cells().get(column);
        Cell cell = lower.cells().get(column);
        boolean spans = upper.cells().stream().filter(one -> one.start() == head.start()).count() > 1;
        TableHeads.Head date = TableHeads.read(head.text());
        return spans && date != null && date.field() == PlanField.DEADLINE && !cell.below() && cell.text().length() > 1 && cell.text()
                .length() <= LONGEST && !cell.text().matches(".*\\d.*");
    }

    static boolean isLast(Line upper, int column) {
        return column + 1 >= upper.cells().size() || upper.cells().get(column + 1).start() != upper.cells().get(column).start();
    }
}
