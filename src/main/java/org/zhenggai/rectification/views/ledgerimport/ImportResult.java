package org.zhenggai.rectification.views.ledgerimport;

import java.util.List;

/**
 * What an import would do.
 *
 * @param columns  the file's columns and the fields they were taken for
 * @param rows     rows that are cases
 * @param errors   what must be put right before it can be committed
 * @param warnings what the ledger leaves as it is although the file says something else
 * @param changes  what would change on known cases
 * @param replaces umbrella cases that would be replaced by the new ones
 */
public record ImportResult(List<FileColumn> columns, int rows, int creates, int updates, int unchanged, List<CellProblem> errors,
        List<CellProblem> warnings, List<Change> changes, List<Creation> creations, List<String> replaces) {

    /** A column of the file; {@code field} is null where it was not recognised. */
    public record FileColumn(String column, String field) {}

    /** {@code row} is the number Excel shows. */
    public record CellProblem(String sheet, int row, String column, String value, String message) {}

    /**
     * A field of a known case, with the sheet and row that say so, and its values before and after; the first is null where there was
     * none.
     */
    public record Change(String sheet, int row, String caseNumber, String field, String column, String before, String after) {}

    /** A case that would be registered; the number is only there once it is. */
    public record Creation(String sheet, int row, String findingPath, String title, String leadUnit, String category, String dueDate,
            String caseNumber) {}
}
