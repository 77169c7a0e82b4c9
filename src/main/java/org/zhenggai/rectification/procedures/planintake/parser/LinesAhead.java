package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.List;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** What lines begin with, read once for all that look ahead. */
final class LinesAhead {

    private final Ordinal[] ordinals;
    private final PlanField[] labels;
    /** By line: it, or the first behind it, that begins with a label, before any part's heading; -1 for none. */
    private final int[] next;

    LinesAhead(List<Line> lines) {
        ordinals = new Ordinal[lines.size()];
        labels = new PlanField[lines.size()];
        next = new int[lines.size() + 1];
        next[lines.size()] = -1;
        for (int i = lines.size() - 1; i >= 0; i--) {
            String text = lines.get(i).text();
            ordinals[i] = Ordinal.of(text);
            Labels.Split split = Labels.split(ordinals[i] == null ? text : text.substring(ordinals[i].length()));
            labels[i] = split.values().isEmpty() ? null : split.values().get(0).field();
            next[i] = isLabel(i) ? i : isPart(i) ? -1 : next[i + 1];
        }
    }

    /** The ordinal the line begins with; null for none. */
    Ordinal ordinal(int line) {
        return ordinals[line];
    }

    /** The field of the line's first label; null for none. */
    PlanField label(int line) {
        return labels[line];
    }

    /** The first line from here on that begins with a label; -1 where another part of the plan begins before it, or for none. */
    int nextLabel(int from) {
        return isLabel(from) ? from : next[from + 1];
    }

    private boolean isLabel(int line) {
        return labels[line] != null && labels[line] != PlanField.IGNORED;
    }

    private boolean isPart(int line) {
        return ordinals[line] != null && ordinals[line].style() == Ordinal.Style.PART;
    }
}
