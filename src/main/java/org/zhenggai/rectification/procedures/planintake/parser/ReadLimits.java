package org.zhenggai.rectification.procedures.planintake.parser;

import org.zhenggai.rectification.ground.office.OfficeSettings;

/**
 * What a file may unpack to and how much text is read from it.
 *
 * @param packages what a docx or xlsx may unpack to
 * @param text         what it may say
 * @param pages        how much of a paged file is gone through
 */
public record ReadLimits(OfficeSettings.Packages packages, Text text, Pages pages) {

    /**
     * How much of a file that comes in pages is gone through.
     *
     * @param most       pages
     * @param operations strokes, turns and words of all pages together: a page may call drawings that call drawings without end
     */
    public record Pages(int most, long operations) {}

    /**
     * How much a plan may say. Far above any plan there is; a cell that is merged over others counts once for each of them.
     *
     * @param lines      paragraphs and rows of tables
     * @param line       characters of one of them
     * @param characters of all lines together
     * @param cells      of all tables together
     * @param items      problems
     * @param units      names of units that one problem lists
     */
    public record Text(int lines, int line, int characters, int cells, int items, int units) {}
}
