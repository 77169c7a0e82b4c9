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

    /** Working days left (the first four) and overdue, each written down once for the ladder and for the post that follows from it. */
    static final int SELF_CHECK = 30;
    static final int GREEN = 20;
    static final int YELLOW = 10;
    static final int RED = 3;
    static final int SUPERVISION = 1;
    static final int CRITICISM = 15;
    static final int INTERVIEW = 30;
    static final int LISTING = 60;
    /** Working days after which a long-term programme that is not approved counts as a missed milestone. */
    static final int NO_PROGRAMME = 31;

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
        steps.add(new Step("L0", "9", calendar.daysLeft(from, due, SELF_CHECK)));
        steps.add(new Step("L1", "8", calendar.daysLeft(from, due, GREEN)));
        LocalDate yellow = calendar.daysLeft(from, due, YELLOW);
        steps.add(new Step("L2", "7", yellow));
        // the second yellow letter comes before the red light, and its row stands above it
        steps.add(yellowLetters == 0 ? new Step("L2", "6", calendar.daysLeft(from, due, RED))
                : new Step("L3", "5", calendar.overdue(yellow, 1)));
        steps.add(new Step("L3", "4", calendar.overdue(due, SUPERVISION)));
        steps.add(new Step("L4", "3", calendar.overdue(due, CRITICISM)));
        steps.add(new Step("L5", "2", calendar.overdue(due, INTERVIEW)));
        steps.add(new Step("L6", "1", calendar.overdue(due, LISTING)));
        return until(steps, end);
    }

    /** An ongoing case without an approved programme, since the day it came under this category. */
    List<Step> ongoing(LocalDate since) {
        return until(List.of(new Step("L2", "12", calendar.overdue(since, NO_PROGRAMME))), end);
    }

    static List<Step> until(List<Step> steps, LocalDate last) {
        return steps.stream().filter(step -> !step.on().isAfter(last)).toList();
    }

    @SafeVarargs
    static List<Step> together(List<Step>... parts) {
        return List.of(parts).stream().flatMap(List::stream).sorted(Comparator.comparing(Step::on)).toList();
    }
}
