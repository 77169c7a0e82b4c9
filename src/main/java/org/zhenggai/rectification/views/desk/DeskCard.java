package org.zhenggai.rectification.views.desk;

import java.time.LocalDate;
import java.util.List;

/**
 * A task as its officer sees it on the desk.
 *
 * @param task    what is to be done; {@code process} the process it belongs to
 * @param number  of the case, null where the task is about none
 * @param title   of the case; else of the plan, or what else the process is about
 * @param unit    lead unit of the case, null as above; {@code village} where it lies, null where unknown
 * @param mine    whether the officer holds it; else nobody does, and the officer may take it
 * @param due     last day, null for none
 * @param reasons why it stands where it stands, the most urgent first; never empty
 * @param notes   who ordered, urged or returned it, when and what for; empty for most
 */
record DeskCard(String taskId, String task, String process, String number, String title, String unit, String village, boolean mine,
        DeskGroup group, LocalDate due, List<Reason> reasons, List<String> notes) {

    /** How loud a reason is. */
    enum Weight {
        BAD,
        WARN,
        QUIET
    }

    /** A reason in words. */
    record Reason(Weight weight, String text) {}
}
