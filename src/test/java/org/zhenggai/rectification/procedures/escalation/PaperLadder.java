package org.zhenggai.rectification.procedures.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhenggai.rectification.support.PaperCalendar;

/** The ladder of domain.md §5 as a clerk would write it into a table, for cases about which nobody does anything. */
final class PaperLadder {

    /** One step: which level, by which row, on which day. */
    record Step(String level, String rule, LocalDate on) {}

    private final PaperCalendar calendar = new PaperCalendar();
    private final LocalDate end;

    /** @param end last day of the table */
    PaperLadder(LocalDate end) {
        this.end = end;
    }

    PaperCalendar calendar() {
        return calendar;
    }

    /** A deadline-bound case that is first looked at on {@code from}; it had so many yellow letters before. */
    List<Step> deadlineBound(LocalDate from, LocalDate due, int yellowLetters) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("L0", "9", calendar.daysLeft(from, due, 30)));
        steps.add(new Step("L1", "8", calendar.daysLeft(from, due, 20)));
        LocalDate yellow = calendar.daysLeft(from, due, 10);
        steps.add(new Step("L2", "7", yellow));
        // the second yellow letter comes before the red light, and its row stands above it
        steps.add(yellowLetters == 0 ? new Step("L2", "6", calendar.daysLeft(from, due, 3))
                : new Step("L3", "5", calendar.overdue(yellow, 1)));
        steps.add(new Step("L3", "4", calendar.overdue(due, 1)));
        steps.add(new Step("L4", "3", calendar.overdue(due, 15)));
        steps.add(new Step("L5", "2", calendar.overdue(due, 30)));
        steps.add(new Step("L6", "1", calendar.overdue(due, 60)));
        return until(steps, end);
    }

    /** An ongoing case without an approved programme, since the day it came under this category. */
    List<Step> ongoing(LocalDate since) {
        return until(List.of(new Step("L2", "12", calendar.overdue(since, 31))), end);
    }

    static List<Step> until(List<Step> steps, LocalDate last) {
        return steps.stream().filter(step -> !step.on().isAfter(last)).toList();
    }

    @SafeVarargs
    static List<Step> together(List<Step>... parts) {
        return List.of(parts).stream().flatMap(List::stream).sorted(Comparator.comparing(Step::on)).toList();
    }
}
