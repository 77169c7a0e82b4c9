package org.zhenggai.rectification.views.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Totals of the cases asked about.
 *
 * @param deadlines  overdue, then due within the working days of the settings, each including the nearer ones
 * @param levels     cases by their highest escalation in force
 * @param unmeasured cases whose area is not known
 */
public record Summary(LocalDate today, Figure total, Figure open, List<Figure> categories, List<Figure> processStates,
        List<Figure> scheduleStates, List<Figure> deadlines, List<Figure> levels, Areas found, Areas rectified,
        Figure unmeasured) {

    /** Sums in 亩 of the areas known. */
    public record Areas(Figure cases, BigDecimal areaMu, BigDecimal farmlandMu, BigDecimal basicFarmlandMu) {}
}
