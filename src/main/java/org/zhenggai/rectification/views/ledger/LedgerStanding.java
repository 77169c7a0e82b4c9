package org.zhenggai.rectification.views.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.zhenggai.rectification.casework.finding.CaseSchedule.Standing;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;

/**
 * Everything but its date that a case's schedule state depends on; {@code ledger/fact.sql} writes the ordinal into
 * {@code ledger_fact.standing}, so that the order must not change.
 */
public enum LedgerStanding {

    ENDED(ProcessState.CLOSED, false, null, false),
    NOT_STARTED(ProcessState.NOT_STARTED, false, null, false),
    HELD(ProcessState.RECTIFYING, true, null, false),
    DEADLINE_BOUND(ProcessState.RECTIFYING, false, Category.DEADLINE_BOUND, false),
    DEADLINE_BOUND_BEHIND(ProcessState.RECTIFYING, false, Category.DEADLINE_BOUND, true),
    ONGOING(ProcessState.RECTIFYING, false, Category.ONGOING, false),
    ONGOING_BEHIND(ProcessState.RECTIFYING, false, Category.ONGOING, true);

    /** Those whose date counts. */
    static final List<LedgerStanding> DATED = Arrays.stream(values()).filter(standing -> standing.category != null).toList();

    private final ProcessState example;
    private final boolean held;
    private final Category category;
    private final boolean behind;

    LedgerStanding(ProcessState example, boolean held, Category category, boolean behind) {
        this.example = example;
        this.held = held;
        this.category = category;
        this.behind = behind;
    }

    static LedgerStanding of(int code) {
        return values()[code];
    }

    Standing with(LocalDate due) {
        return new Standing(example, held, category, due, behind);
    }
}
