package org.zhenggai.rectification.procedures.planintake.parser;

import java.util.ArrayList;
import java.util.List;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.office.UnreadableFileException;
import org.zhenggai.rectification.ground.office.UnreadableFileException.Reason;

/** What a file says, whatever kind of file it is: lines in reading order, some of them rows of a table. */
final class PlanContent {

    /**
     * A cell.
     *
     * @param start id of the cell it is part of: cells merged into one share it
     * @param below whether the merged cell began in a row above
     */
    record Cell(String text, int start, boolean below) {}

    /** A line with its number from 1; {@code cells} empty outside of tables. */
    record Line(int no, String text, List<Cell> cells, int table) {}

    private final ReadLimits.Text limits;
    private final List<Line> lines = new ArrayList<>();
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
                lines.add(new Line(lines.size() + 1, Fold.tidy(PlainText.of(part)), List.of(), 0));
            }
        }
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
        int last = -1;
        for (Cell cell : cells) {
            if (cell.start() != last && !cell.below()) {
                shown.append(shown.isEmpty() ? "" : " | ").append(cell.text().replaceAll("\\s*\\R\\s*", " "));
            }
            last = cell.start();
        }
        if (cells.stream().anyMatch(cell -> !cell.text().isBlank())) {
            count(shown.length());
            lines.add(new Line(lines.size() + 1, shown.toString(), List.copyOf(cells), tables));
        }
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
