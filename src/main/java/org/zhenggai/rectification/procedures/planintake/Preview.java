package org.zhenggai.rectification.procedures.planintake;

import java.time.LocalDate;
import java.util.List;
import org.zhenggai.rectification.casework.finding.Category;

/**
 * What a confirmation would register.
 *
 * @param cases     in the order they would be numbered
 * @param questions what the confirmation asks; what nobody answers is registered as proposed
 * @param leads     items whose cases several units hold and none leads: who does?
 * @param around    what the plan says beside its items
 * @param revisions what becomes of changes to items that are registered already
 * @param problems  what has to be completed or decided first; empty when the plan can be registered
 */
public record Preview(String title, Integer year, int findings, List<Case> cases, List<Question> questions, List<Lead> leads,
        Surroundings around, List<OpenPointsException.Point> problems, List<Revision> revisions) {

    /**
     * @param number      the number it would get now
     * @param index       of its item
     * @param position    among the cases of its item, from 0
     * @param doubts      what is odd about its name
     * @param responsible names of the units, the lead first
     * @param deadline    null for an undated case, which has a condition and a day on which that is looked at
     */
    public record Case(String number, int index, int position, String path, String title, List<String> doubts, String village,
            List<String> responsible, List<String> supervising,
            Category category, LocalDate deadline, String condition, LocalDate checkDate) {}

    /**
     * An item that several units are responsible for together.
     *
     * @param units    their names
     * @param proposal who leads unless somebody else is said to
     */
    public record Lead(int index, String path, List<String> units, String proposal) {}

    /**
     * An item whose deadline holds only where a condition is met: is it? Unless its category is set, its cases start undated.
     *
     * @param printed  the condition as printed
     * @param proposal the category its cases get without an answer
     * @param deadline the date they get when the condition is said to be met (category DEADLINE_BOUND)
     */
    public record Question(int index, String path, String printed, Category proposal, LocalDate deadline) {}
}
