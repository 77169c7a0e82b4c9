package org.zhenggai.rectification.views.ledger.workbook;

/**
 * How much of a workbook is read.
 *
 * @param rows       rows of all sheets together
 * @param characters characters of all cells together: many cells may name one long text
 * @param merged     merged regions of all sheets together
 */
public record SheetLimits(int rows, long characters, int merged) {

    /** For lists whose files are bounded by other means. */
    public static final SheetLimits USUAL = new SheetLimits(60_000, 60_000_000, 100_000);
}
