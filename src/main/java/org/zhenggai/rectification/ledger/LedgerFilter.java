package org.zhenggai.rectification.ledger;

import org.zhenggai.rectification.finding.Category;
import org.zhenggai.rectification.finding.ProcessState;
import org.zhenggai.rectification.finding.ScheduleState;

/**
 * What a reader asks for; each part may be null.
 *
 * @param q       words that must all occur in the row
 * @param unit    id, name or alias of a unit that is responsible or supervises
 * @param overdue whether the case is past its date
 * @param sort    field to sort by, the case number where null
 * @param order   {@code asc} or {@code desc}
 */
public record LedgerFilter(String q, String unit, Category category, ProcessState processState, ScheduleState scheduleState,
                           Integer year, String plan, Boolean overdue, String sort, String order) {

    /** Everything, by case number. */
    public static final LedgerFilter ALL = new LedgerFilter(null, null, null, null, null, null, null, null, null, null);
}
