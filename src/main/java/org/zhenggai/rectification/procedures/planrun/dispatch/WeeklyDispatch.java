package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.LocalDate;

/**
 * The dispatch of one plan and week.
 *
 * @param weekOf  Monday of the week
 * @param reportsCloseOn last day on which units may report
 * @param endsOn  its last working day; published by then, or lapsed
 */
public record WeeklyDispatch(long id, String planId, LocalDate weekOf, LocalDate startedOn, LocalDate reportsCloseOn,
        LocalDate endsOn, DispatchState state, String comment, String reviewedBy,
        LocalDate publishedOn) {}
