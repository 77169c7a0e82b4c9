package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;

/**
 * A head of two rows in plain text, where merged cells are empty ones: what stands over empty cells spans those below which have names of
 * their own, and empty cells of the second row belong to the first.
 *
 * @param ids the last number given to a cell
 */
record TwoRowHead(List<Cell> upper, List<Cell> lower, int ids) {

    private static final int LONGEST = 14;
    private static final int FEWEST = 2;

    /** The two rows; null where the second is no part of the head. */
    static TwoRowHead of(List<String> first, List<String> second, int lastId) {
        int width = Math.max(first.size(), second.size());
        int named = 0;
        boolean known = false;
        boolean split = false;
        for (int i = 0; i < width; i++) {
            String below = text(second, i);
            boolean group = i + 1 < width && text(first, i + 1).isEmpty() && !text(second, i + 1).isEmpty();
            if (below.length() > LONGEST || below.matches(".*\\d.*") || !below.isEmpty() && !text(first, i).isEmpty() && !group) {
                return null;
            }
            named += below.isEmpty() ? 0 : 1;
            known |= TableHeads.read(below) != null;
            split |= !below.isEmpty() && text(first, i).isEmpty();
        }
        if (named < FEWEST || !known || !split || !text(second, 0).isEmpty()) {
            return null;
        }
        List<Cell> upper = new ArrayList<>();
        List<Cell> lower = new ArrayList<>();
        int id = lastId;
        for (int i = 0; i < width; i++) {
            boolean spanned = i > 0 && text(first, i).isEmpty() && !text(second, i).isEmpty();
            Cell above = spanned ? upper.get(i - 1) : new Cell(text(first, i), ++id, false);
            upper.add(above);
            lower.add(text(second, i).isEmpty() ? new Cell(above.text(), above.start(), true) : new Cell(text(second, i), ++id, false));
        }
        return new TwoRowHead(upper, lower, id);
    }

    private static String text(List<String> cells, int at) {
        return at < cells.size() ? Fold.tidy(PlainText.of(cells.get(at).strip())) : "";
    }
}
