package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.office.Characters;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** What a file says, whatever kind of file it is: lines in reading order, some of them rows of a table. */
final class PlanContent {

    /**
     * A cell.
     *
     * @param start id of the cell it is part of: cells merged into one share it
     * @param below whether the merged cell began in a row above
     * @param at    where it lies in its row's line; -1 where the line does not repeat it
     * @param width characters it takes there
     */
    record Cell(String text, int start, boolean below, int at, int width) {

        Cell(String text, int start, boolean below) {
            this(text, start, below, -1, 0);
        }
    }

    /** A line with its number from 1; {@code cells} empty outside of tables. */
    record Line(int no, String text, List<Cell> cells, int table) {}

    private static final int MOST_WARNINGS = 200;

    private final ReadLimits.Text limits;
    private final List<Line> lines = new ArrayList<>();
    private final List<DraftWarning> warnings = new ArrayList<>();
    private final Map<Integer, String> sheets = new HashMap<>();
    private final Set<Integer> asides = new HashSet<>();
    private final Set<Integer> furniture = new HashSet<>();
    private int tables;
    private long characters;
    private long cellCount;

    PlanContent(ReadLimits.Text limits) {
        this.limits = limits;
    }

    /** Adds a paragraph; line breaks in it make lines of their own. */
    void paragraph(String text) {
        for (String part : text.split("\\R")) {
            if (!part.isBlank()) {
                count(part.length());
                lines.add(new Line(lines.size() + 1, Fold.tidy(Ordinal.plain(PlainText.of(Characters.plain(part)))), List.of(), 0));
            }
        }
    }

    /** As {@link #paragraph}, of a box that stands beside the text. */
    void aside(String text) {
        int from = lines.size();
        paragraph(text);
        for (int i = from; i < lines.size(); i++) {
            asides.add(lines.get(i).no());
        }
    }

    /** As {@link #paragraph}, of what belongs to each page: its head, its foot, its number. */
    void furniture(String text) {
        int from = lines.size();
        paragraph(text);
        for (int i = from; i < lines.size(); i++) {
            furniture.add(lines.get(i).no());
        }
    }

    boolean isFurniture(int line) {
        return furniture.contains(line);
    }

    boolean isAside(int line) {
        return asides.contains(line);
    }

    void beginTable() {
        tables++;
    }

    void row(List<Cell> cells) {
        cellCount += cells.size();
        if (cellCount > limits.cells()) {
            throw tooLarge("文件中表格的单元格超过" + limits.cells() + "个（合并的单元格按每格计），请删去与整改方案无关的表格后重新上传");
        }
        cells.forEach(cell -> characters += cell.text().length());
        StringBuilder shown = new StringBuilder();
        List<Cell> placed = new ArrayList<>(cells.size());
        int last = -1;
        for (Cell cell : cells) {
            Cell there = cell;
            if (cell.start() != last && !cell.below()) {
                String text = cell.text().replaceAll("\\s*\\R\\s*", " ");
                shown.append(shown.isEmpty() ? "" : " | ");
                there = new Cell(cell.text(), cell.start(), false, shown.length(), text.length());
                shown.append(text);
            }
            placed.add(there);
            last = cell.start();
        }
        if (cells.stream().anyMatch(cell -> !cell.text().isBlank())) {
            count(shown.length());
            lines.add(new Line(lines.size() + 1, shown.toString(), placed, tables));
        }
    }

    /** Reads the heads of columns as somebody has taught. @return those that were met */
    Set<String> teach(Map<String, ItemField> heads) {
        Set<String> used = new TreeSet<>();
        if (heads.isEmpty()) {
            return used;
        }
        lines.replaceAll(line -> line.cells().isEmpty() ? line : new Line(line.no(), line.text(), line.cells().stream().map(cell -> {
            String head = cell.text().replaceAll("\\s+", "");
            ItemField field = heads.get(head);
            if (field == null) {
                return cell;
            }
            used.add(head);
            return new Cell(field.field().labels().get(0), cell.start(), cell.below(), cell.at(), cell.width());
        }).toList(), line.table()));
        return used;
    }

    /** Something that the person who confirms should know of the file. */
    void warn(DraftWarning.Code code, String message) {
        DraftWarning warning = new DraftWarning(code, message);
        if (!warnings.contains(warning) && warnings.size() < MOST_WARNINGS) {
            warnings.add(warning);
        }
    }

    List<DraftWarning> warnings() {
        return warnings;
    }

    /** Name of the sheet that the table is; empty for none. */
    String sheet(int table) {
        return sheets.getOrDefault(table, "");
    }

    void beginSheet(String name) {
        beginTable();
        sheets.put(tables, name);
    }

    private void count(int length) {
        characters += length;
        if (length > limits.line()) {
            throw tooLarge("第" + (lines.size() + 1) + "行有" + length + "字，超过每行" + limits.line() + "字的限度；请把文件另存为分段的.docx或.txt后重新上传");
        }
        if (characters > limits.characters()) {
            throw tooLarge("文件文字超过" + limits.characters() + "字，请只保留方案正文后重新上传");
        }
        if (lines.size() >= limits.lines()) {
            throw tooLarge("文件超过" + limits.lines() + "行，请只保留方案正文后重新上传");
        }
    }

    private static UnreadableFileException tooLarge(String message) {
        return new UnreadableFileException(Reason.TOO_LARGE, message);
    }

    List<Line> lines() {
        return lines;
    }
}
