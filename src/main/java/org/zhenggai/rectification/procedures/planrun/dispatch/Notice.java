package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.LocalDate;

/**
 * The notice of one plan and period.
 *
 * @param lapsesOn last working day of the period; published by then, or lapsed
 * @param asOf     day on which the cases were counted
 * @param total    cases of the plan, of them {@code closed} and {@code withdrawn} have ended and {@code overdue} are open
 */
public record Notice(long id, String planId, LocalDate periodStart, LocalDate periodEnd, LocalDate lapsesOn, LocalDate asOf,
        DispatchState state, int total, int closed, int withdrawn, int overdue, String noticeText, String draftedBy,
        String returnComment, String documentNo, String signedBy, LocalDate publishedOn) {

    /** The figures of one lead unit. */
    public record UnitFigures(String unitId, int total, int closed, int overdue) {}
}
