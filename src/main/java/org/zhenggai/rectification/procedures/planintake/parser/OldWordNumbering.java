package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The numbers that the old Word counts by itself. */
final class OldWordNumbering {

    private static final int DEEPEST = 9;
    private static final int BULLET = 23;
    private static final int NOTHING = 255;
    /** Codes of the format for 一、二、三. */
    private static final Set<Integer> CHINESE = Set.of(10, 11, 17, 30, 31, 33, 34, 35, 37, 38, 39);
    private static final Set<Integer> CIRCLED = Set.of(18, 28, 29, 40);

    private final Map<Integer, int[]> counters = new HashMap<>();

    /** The number before the paragraph's text, counted on; empty for none. */
    String prefix(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        HWPFList list = paragraph.getList();
        int depth = Math.min(DEEPEST - 1, paragraph.getIlvl());
        String template = list.getNumberText((char) depth);
        int[] counts = counters.computeIfAbsent(list.getLsid(), key -> new int[DEEPEST]);
        counts[depth]++;
        for (int deeper = depth + 1; deeper < DEEPEST; deeper++) {
            counts[deeper] = 0;
        }
        int format = list.getNumberFormat((char) depth);
        if (template == null || format == BULLET || format == NOTHING) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (char c : template.toCharArray()) {
            // a level's number stands for itself in the text
            text.append(c < DEEPEST ? number(list, c, counts[c]) : String.valueOf(c));
        }
        return text.toString();
    }

    private static String number(HWPFList list, int level, int count) {
        int format = list.getNumberFormat((char) level);
        int number = list.getStartAt((char) level) + Math.max(1, count) - 1;
        return WordNumbering.number(CHINESE.contains(format) ? "chinese" : CIRCLED.contains(format) ? "decimalEnclosedCircle" : "decimal",
                number);
    }
}
