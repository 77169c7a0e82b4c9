package org.zhenggai.rectification.procedures.planintake.parser;

import java.time.LocalDate;
import java.util.List;

/**
 * A plan as read from a file.
 *
 * @param year           from the title, else the first that the text names; null where it names none
 * @param higherPlan     the plan it carries out; null where none is named
 * @param acceptanceDays days of the phase of acceptance; null where no phases are stated
 * @param text           the document's lines with what became of them
 * @param unread         stretches that went into no field and no other part
 * @param warnings       what is doubtful about the document as a whole
 * @param sender         who sent it, by its title; empty where that does not say
 */
public record ParsedPlan(String title, Integer year, String higherPlan, List<Phase> phases, Integer acceptanceDays, List<TextLine> text,
        List<PlanItem> items, List<Unread> unread, List<DraftWarning> warnings, String sender,
        LocalDate signedOn) {

    /**
     * A line with its number from 1.
     *
     * @param became what most of it became, unread where a word of it is; null in drafts of before
     */
    public record TextLine(int no, String text, Fate became) {}

    /** Words that nobody read, with their first and last line. */
    public record Unread(int from, int to, String text) {}

    /** A phase of the plan, both days included. */
    public record Phase(String name, LocalDate startsOn, LocalDate endsOn) {}
}
