package org.zhenggai.rectification.plan.parser;

import java.util.ArrayList;
import java.util.List;

/** What a file says, whatever kind of file it is: lines in reading order, some of them rows of a table. */
final class PlanContent {

    /**
     * A cell.
     *
     * @param start id of the cell it is part of: cells merged into one share it
     * @param below whether the merged cell began in a row above
     */
    record Cell(String text, int start, boolean below) {
    }

    /** A line with its number from 1; {@code cells} empty outside of tables. */
    record Line(int no, String text, List<Cell> cells, int table) {
    }

    private final List<Line> lines = new ArrayList<>();
    private int tables;

    /** Adds a paragraph; line breaks in it make lines of their own. */
    void paragraph(String text) {
        for (String part : text.split("\\R")) {
            if (!part.isBlank()) {
                lines.add(new Line(lines.size() + 1, Fold.tidy(part), List.of(), 0));
            }
        }
    }

    void beginTable() {
        tables++;
    }

    void row(List<Cell> cells) {
        StringBuilder shown = new StringBuilder();
        int last = -1;
        for (Cell cell : cells) {
            if (cell.start() != last && !cell.below()) {
                shown.append(shown.isEmpty() ? "" : " | ").append(cell.text().replaceAll("\\s*\\R\\s*", " "));
            }
            last = cell.start();
        }
        if (cells.stream().anyMatch(cell -> !cell.text().isBlank())) {
            lines.add(new Line(lines.size() + 1, shown.toString(), List.copyOf(cells), tables));
        }
    }

    List<Line> lines() {
        return lines;
    }
}
