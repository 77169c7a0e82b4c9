package org.zhenggai.rectification.casework.schedule;

import java.util.Arrays;
import java.util.List;

/**
 * Everything but its date that the colour of a case depends on; {@code ledger/fact.sql} writes the ordinal into
 * {@code ledger_fact.standing}, so that the order must not change.
 */
public enum Standing {

    ENDED(null, false),
    NOT_STARTED(null, false),
    HELD(null, false),
    DEADLINE_BOUND("DEADLINE_BOUND", false),
    DEADLINE_BOUND_BEHIND("DEADLINE_BOUND", true),
    ONGOING("ONGOING", false),
    ONGOING_BEHIND("ONGOING", true);

    /** Those whose date counts. */
    public static final List<Standing> DATED = Arrays.stream(values()).filter(standing -> standing.category != null).toList();

    private final String category;
    private final boolean behind;

    Standing(String category, boolean behind) {
        this.category = category;
        this.behind = behind;
    }

    /** What a running case with a running clock stands at. */
    public static Standing running(String category, boolean behind) {
        return DATED.stream().filter(standing -> standing.category.equals(category) && standing.behind == behind).findFirst().orElseThrow();
    }

    String category() {
        return category;
    }

    boolean behind() {
        return behind;
    }
}
