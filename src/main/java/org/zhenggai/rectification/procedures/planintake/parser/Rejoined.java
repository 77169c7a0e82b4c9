package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as scanners give it: each line of the paper a line, broken at one width, with blanks inside words and a page's number in the middle
 * of a sentence. Its paragraphs are put together again, and the blanks taken out; any other text stays as it is.
 */
final class Rejoined {

    private static final String STOPS = "。；;：:！？";
    /** Half widths: of the narrowest paper and the widest, and by how many a full line may be shorter. */
    private static final int NARROWEST = 32;
    private static final int WIDEST = 120;
    private static final int LOOSE = 5;
    /** Of so many lines one goes on in the next; the fewest that do. */
    private static final int ONE_OF = 6;
    private static final int FEWEST = 4;
    private static final int LONGEST = 4000;
    private static final String WIDE = "[\\u2E80-\\u9FFF\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’]";
    private static final Pattern BLANK = Pattern.compile("(?<=" + WIDE + ") (?=[^ ])|(?<=[^ ]) (?=" + WIDE + ")");
    private static final Pattern LABEL = Pattern.compile("^ *(?:【|([\\u4e00-\\u9fa5 ]{2,12}):)");

    private final String[] lines;
    private final int width;
    private final boolean indented;

    private Rejoined(String[] lines, int width) {
        this.lines = lines;
        this.width = width;
        long indents = Arrays.stream(lines).filter(line -> !line.isBlank() && indent(line) >= 2).count();
        this.indented = indents * 4 >= Arrays.stream(lines).filter(line -> !line.isBlank()).count();
    }

    static String[] of(String[] lines) {
        int widest = Arrays.stream(lines).mapToInt(Rejoined::width).max().orElse(0);
        if (widest < NARROWEST || widest > WIDEST || Arrays.stream(lines).anyMatch(line -> line.indexOf('\t') > 0 || line.indexOf(
                '|') >= 0)) {
            return lines;
        }
        Rejoined reading = new Rejoined(lines, widest);
        int filled = 0;
        int open = 0;
        for (int i = 0; i < lines.length; i++) {
            filled += lines[i].isBlank() ? 0 : 1;
            if (reading.isFull(i) && !OutlineText.endsWith(lines[i].strip(), STOPS)) {
                int next = reading.next(i);
                open += next < lines.length && reading.goesOn(next) ? 1 : 0;
            }
        }
        return open >= FEWEST && open * ONE_OF >= filled ? reading.paragraphs() : lines;
    }

    private String[] paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        int at = 0;
        while (at < lines.length) {
            StringBuilder open = new StringBuilder(lines[at]);
            List<String> marks = new ArrayList<>();
            int last = at;
            for (int next = next(last); next < lines.length && isFull(last) && goesOn(next) && open.length() < LONGEST && !isMark(
                    last); next = next(
                            last)) {
                boolean ended = OutlineText.endsWith(lines[last].strip(), STOPS);
                if (ended && !indented) {
                    break;
                }
                for (int i = last + 1; i < next; i++) {
                    marks.add(lines[i]);
                }
                open.append(lines[next].strip());
                last = next;
            }
            paragraphs.add(BLANK.matcher(open).replaceAll(""));
            paragraphs.addAll(marks);
            at = last + 1;
        }
        return paragraphs.toArray(String[]::new);
    }

    /** The next line with words; blank lines are passed over only beside a page's mark. */
    private int next(int at) {
        int next = at + 1;
        boolean mark = false;
        while (next < lines.length && (lines[next].isBlank() || isMark(next))) {
            mark |= isMark(next);
            next++;
        }
        return next == at + 1 || mark ? next : lines.length;
    }

    private boolean isMark(int at) {
        return !lines[at].isBlank() && Noise.is(lines[at]);
    }

    private boolean isFull(int at) {
        return width(lines[at]) >= width - LOOSE;
    }

    /** Whether the line may be the rest of a paragraph. */
    private boolean goesOn(int at) {
        if (indented) {
            return indent(lines[at]) < 2;
        }
        String line = lines[at].strip();
        Matcher label = LABEL.matcher(Fold.fold(line));
        boolean labelled = label.find() && (label.group(1) == null || LabelWords.field(label.group(1).replace(" ", "")) != null || PlanField
                .of(label.group(1)) != null);
        return Ordinal.of(line) == null && !labelled && Lexer.junk(Fold.fold(line)) == 0;
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\u3000')) {
            indent++;
        }
        return indent > 0 && line.charAt(0) == '\u3000' ? indent * 2 : indent;
    }

    private static int width(String line) {
        int width = 0;
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            width += c >= 0x2E80 && c <= 0xFFE6 || c == '“' || c == '”' || c == '—' || c == '…' ? 2 : 1;
        }
        return width;
    }
}
