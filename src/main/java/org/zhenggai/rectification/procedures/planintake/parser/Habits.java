package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;

/** How this document writes its items, learned from what is plain in it: which labels it has and in which order. */
final class Habits {

    private static final int FIELDS = PlanField.values().length;

    private static final int FEW = 4;

    private final int[] count = new int[FIELDS];
    private final int[][] follows = new int[FIELDS][FIELDS];

    Habits(List<Piece> pieces) {
        PlanField before = null;
        for (Piece piece : pieces) {
            if (piece.ordinal() != null && piece.firstLabel() == null) {
                before = null;
            }
            for (Token token : piece.tokens()) {
                if (token.field() != null) {
                    count[token.field().ordinal()]++;
                    if (before != null && before != token.field()) {
                        follows[before.ordinal()][token.field().ordinal()]++;
                    }
                    before = token.field();
                }
            }
        }
    }

    /** Whether the document usually has the second before the first. */
    boolean againstOrder(PlanField before, PlanField field) {
        int usual = follows[field.ordinal()][before.ordinal()];
        int seen = follows[before.ordinal()][field.ordinal()];
        return usual > seen && usual > 0;
    }

    /** Whether the document has labels at all; without, a heading need not be followed by any. */
    boolean knowsLabels() {
        int labels = 0;
        for (int number : count) {
            labels += number;
        }
        return labels >= FEW;
    }

    /** How many items may be expected to have one of these. */
    int expects(PlanField... fields) {
        int most = 0;
        for (PlanField field : fields) {
            most = Math.max(most, count[field.ordinal()]);
        }
        return most;
    }
}
