package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.TextLine;
import org.zhenggai.rectification.procedures.planintake.parser.ParsedPlan.Unread;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Line;

/** Keeps the fate of every character of the document. What nobody claims is unread: nothing can get lost by being forgotten. */
final class Account {

    /** Between words and cells; alone they say nothing that could be missed. */
    private static final String MARKS = " \t\n|。．.，,、；;：:（）()【】[]《》“”\"'-—–_·…!！?？\u3000/\\*★☆•●■□◆◇#―=~─━○▶►➤✓✔";
    private static final Fate[] FATES = Fate.values();

    private final Map<Integer, byte[]> fates = new HashMap<>();
    private final List<Line> lines;

    Account(List<Line> lines) {
        this.lines = lines;
        lines.forEach(line -> fates.put(line.no(), new byte[line.text().length()]));
    }

    /** @param to exclusive; what lies outside of the line is nothing */
    void mark(int line, int from, int to, Fate fate) {
        byte[] row = fates.get(line);
        int end = Math.min(to, row.length);
        if (from < end) {
            Arrays.fill(row, Math.max(0, from), end, (byte) fate.ordinal());
        }
    }

    void mark(Line line, Fate fate) {
        mark(line.no(), 0, line.text().length(), fate);
    }

    /** Gives what is still unread in the lines another fate. */
    void rest(int firstLine, int lastLine, Fate fate) {
        for (int line = firstLine; line <= lastLine; line++) {
            byte[] row = fates.get(line);
            for (int i = 0; row != null && i < row.length; i++) {
                row[i] = row[i] == 0 ? (byte) fate.ordinal() : row[i];
            }
        }
    }

    /** The words of the line above, page marks aside; empty where there is none. */
    String above(int line) {
        int at = line - 2;
        while (at > 0 && at < lines.size() && Noise.is(lines.get(at).text())) {
            at--;
        }
        return at >= 0 && at < lines.size() ? lines.get(at).text() : "";
    }

    /** The lines with what each became: the fate of most of its characters, unread where a word of it is. */
    List<TextLine> lines() {
        return lines.stream().map(line -> new TextLine(line.no(), line.text(), became(line))).toList();
    }

    private Fate became(Line line) {
        byte[] row = fates.get(line.no());
        if (!runs(line).isEmpty()) {
            return Fate.UNREAD;
        }
        int[] counts = new int[FATES.length];
        for (byte fate : row) {
            counts[fate]++;
        }
        int most = 1;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return counts[most] == 0 ? Fate.NOISE : FATES[most];
    }

    /** Stretches that nobody read, whole lines below each other taken together. */
    List<Unread> unread() {
        List<Unread> unread = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int from = 0;
        int to = 0;
        for (Line line : lines) {
            for (int[] run : runs(line)) {
                boolean goesOn = !open.isEmpty() && to == line.no() - 1 && line.table() == 0;
                if (!open.isEmpty() && !goesOn) {
                    unread.add(new Unread(from, to, open.toString()));
                    open.setLength(0);
                }
                from = goesOn ? from : line.no();
                to = line.no();
                open.append(goesOn ? "\n" : "").append(line.text().substring(run[0], run[1]).strip());
            }
        }
        if (!open.isEmpty()) {
            unread.add(new Unread(from, to, open.toString()));
        }
        return unread;
    }

    private List<int[]> runs(Line line) {
        byte[] row = fates.get(line.no());
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            int end = i;
            boolean says = false;
            while (end < row.length && row[end] == 0) {
                says |= MARKS.indexOf(line.text().charAt(end)) < 0;
                end++;
            }
            if (says) {
                runs.add(new int[] {i, end});
            }
            i = Math.max(i, end);
        }
        return runs;
    }
}
