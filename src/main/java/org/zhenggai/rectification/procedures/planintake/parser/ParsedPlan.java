package org.zhenggai.rectification.procedures.planintake.parser;

import java.time.LocalDate;
import java.util.List;

/**
 * A plan as read from a file.
 *
 * @param year           from the title, else the first that the text names; null where it names none
 * @param higherPlan     the plan it carries out; null where none is named
 * @param acceptanceDays days of the phase of acceptance; null where no phases are stated
 * @param text           the document's lines
 */
public record ParsedPlan(String title, Integer year, String higherPlan, List<Phase> phases, Integer acceptanceDays, List<TextLine> text,
        List<PlanItem> items) {

    /** A line with its number from 1. */
    public record TextLine(int no, String text) {}

    /** A phase of the plan, both days included. */
    public record Phase(String name, LocalDate startsOn, LocalDate endsOn) {}
}
