package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.procedures.planintake.parser.PlanContent.Cell;

/** Finds tables in plain text: cells parted by tabs, by upright lines, or set below each other with spaces. */
final class TextTables {

    private static final Pattern GAP = Pattern.compile("(?: {2,}|\u3000{2,}| ?\u3000 ?\u3000?)+");
    private static final Pattern RULE = Pattern.compile("[\\s|+:\\-=—─━│┃┼├┤┬┴┌┐└┘]+");
    /** What converters leave; it would move the columns. */
    private static final Pattern BOOKMARK = Pattern.compile("\\[ *bookmark[^\\]]{0,60}\\]");
    private static final Pattern LABELLED = Pattern.compile("^ *[\\u4e00-\\u9fa5]{2,8} *[:：]");
    private static final int FEWEST = 3;

    private final PlanContent content;
    private final String[] lines;
    private int cellIds;

    private TextTables(PlanContent content, String[] lines) {
        this.content = content;
        this.lines = lines.clone();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].contains("bookmark")) {
                this.lines[i] = BOOKMARK.matcher(lines[i]).replaceAll("");
            }
        }
    }

    /** Adds the lines to the content, those that make a table as its rows. */
    static void read(String[] lines, PlanContent content) {
        new TextTables(content, lines).read();
    }

    private void read() {
        int at = 0;
        while (at < lines.length) {
            int end = table(at);
            if (end == at) {
                parts(lines[at]).forEach(content::paragraph);
                end++;
            }
            at = end;
        }
    }

    /** A line that parts labels with their values by upright lines is as many lines. */
    private static List<String> parts(String line) {
        if (line.indexOf('|') < 0 && line.indexOf('｜') < 0 && !line.contains(" / ") && line.indexOf('／') < 0) {
            return List.of(line);
        }
        List<String> parts = List.of(line.split(line.indexOf('|') < 0 && line.indexOf('｜') < 0 ? " / |／" : "[|｜]"));
        return parts.stream().filter(part -> LABELLED.matcher(part).find()).count() >= 2 ? parts : List.of(line);
    }

    /** @return behind the table that begins with the line; the line itself where none does */
    private int table(int at) {
        String head = lines[at];
        if (head.length() > 1000) {
            return at;
        }
        if (head.indexOf('\t') >= 0 && TableHeads.areHeads(List.of(head.split("\t", -1)))) {
            return rows(at, "\t");
        }
        if ((head.indexOf('|') >= 0 || head.indexOf('│') >= 0) && TableHeads.areHeads(piped(head))) {
            return rows(at, "|");
        }
        int[] starts = starts(head);
        if (starts.length >= FEWEST && TableHeads.areHeads(padded(head, starts))) {
            return padded(at, starts);
        }
        return at;
    }

    private int rows(int at, String mark) {
        content.beginTable();
        int width = cells(lines[at], mark).size();
        int end = at;
        if (at + 1 < lines.length && !RULE.matcher(lines[at + 1]).matches()) {
            TwoRowHead head = TwoRowHead.of(cells(lines[at], mark), cells(lines[at + 1], mark), cellIds);
            if (head != null) {
                content.row(head.upper());
                content.row(head.lower());
                cellIds = head.ids();
                end = at + 2;
            }
        }
        while (end < lines.length) {
            String line = lines[end];
            if (Noise.is(line) && !line.isBlank()) {
                content.paragraph(line);
                end++;
                continue;
            }
            boolean parted = line.contains(mark) || mark.equals("|") && line.indexOf('│') >= 0;
            if (!parted && !(line.isBlank() || RULE.matcher(line).matches() || end + 1 < lines.length && lines[end + 1].contains(mark)
                    && Ordinal.of(line) != null)) {
                break;
            }
            if (parted && !RULE.matcher(line).matches()) {
                row(cells(line, mark), width);
            } else if (!line.isBlank() && !RULE.matcher(line).matches()) {
                row(List.of(line), width);
            }
            end++;
        }
        return end;
    }

    private static List<String> cells(String line, String mark) {
        return mark.equals("|") ? piped(line) : List.of(line.split("\t", -1));
    }

    private static List<String> piped(String line) {
        String inner = line.strip().replace('│', '|');
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return List.of(inner.split("\\|", -1));
    }

    private int padded(int at, int[] starts) {
        content.beginTable();
        int end = at;
        while (end < lines.length) {
            String line = lines[end];
            if (Noise.is(line) && !line.isBlank()) {
                content.paragraph(line);
            } else if (!line.isBlank() && !RULE.matcher(line).matches()) {
                List<String> cells = padded(line, starts);
                long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
                boolean group = filled == 1 && Ordinal.of(line) != null && !line.startsWith(" ");
                if (end > at && filled < 2 && !group && !line.startsWith(" ")) {
                    break;
                }
                row(group ? List.of(line) : cells, starts.length);
            }
            end++;
        }
        return end;
    }

    private void row(List<String> texts, int width) {
        List<Cell> cells = new ArrayList<>();
        int whole = texts.size() == 1 && width > 1 ? ++cellIds : 0;
        for (int i = 0; i < width || i < texts.size(); i++) {
            String text = whole > 0 ? texts.get(0) : i < texts.size() ? texts.get(i) : "";
            cells.add(new Cell(Fold.tidy(Ordinal.plain(PlainText.of(text.strip()))), whole > 0 ? whole : ++cellIds, false));
        }
        content.row(cells);
    }

    /** Where the words of a line begin, counted in half widths. */
    private static int[] starts(String line) {
        List<Integer> starts = new ArrayList<>();
        Matcher gap = GAP.matcher(line);
        int from = 0;
        while (gap.find()) {
            if (gap.start() > from) {
                starts.add(width(line, from));
            }
            from = gap.end();
        }
        if (from < line.length()) {
            starts.add(width(line, from));
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The words of a line under the columns that begin at the given places. */
    private static List<String> padded(String line, int[] starts) {
        StringBuilder[] cells = new StringBuilder[starts.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = new StringBuilder();
        }
        Matcher gap = GAP.matcher(line);
        int from = 0;
        while (from < line.length()) {
            boolean found = gap.find(from);
            int end = found ? gap.start() : line.length();
            if (end > from) {
                int column = column(width(line, from), starts);
                cells[column].append(cells[column].isEmpty() ? "" : " ").append(line, from, end);
            }
            from = found ? gap.end() : line.length();
        }
        List<String> texts = new ArrayList<>();
        for (StringBuilder cell : cells) {
            texts.add(cell.toString());
        }
        return texts;
    }

    private static int column(int at, int[] starts) {
        int column = 0;
        while (column + 1 < starts.length && starts[column + 1] <= at + 1) {
            column++;
        }
        return column;
    }

    /** Half widths that the first characters take. */
    private static int width(String line, int to) {
        int width = 0;
        for (int i = 0; i < to; i++) {
            char c = line.charAt(i);
            width += c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xFFE6 || c == '“' || c == '”' || c == '—' || c == '…' ? 2 : 1;
        }
        return width;
    }
}
