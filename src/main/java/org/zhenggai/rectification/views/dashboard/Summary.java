package org.zhenggai.rectification.views.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Totals of the cases asked about.
 *
 * @param deadlines  overdue, then due within the working days of the settings, each including the nearer ones
 * @param levels     cases by their highest escalation in force
 * @param awaiting   cases by the levels whose letter was triggered and waits for its signature, of those levels that are signed
 * @param awaitingLetters how many letters these are
 * @param unmeasured cases whose area is not known
 */
public record Summary(LocalDate today, Figure total, Figure open, List<Figure> categories, List<Figure> processStates,
        List<Figure> scheduleStates, List<Figure> deadlines, List<Figure> levels, List<Figure> awaiting, long awaitingLetters, Areas found,
        Areas rectified,
        Figure unmeasured) {

    /** Sums in 亩 of the areas known. */
    public record Areas(Figure cases, BigDecimal areaMu, BigDecimal farmlandMu, BigDecimal basicFarmlandMu) {}
}
