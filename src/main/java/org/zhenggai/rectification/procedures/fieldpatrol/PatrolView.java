package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.LocalDate;
import java.util.List;

/**
 * A patrol as a reader sees it.
 *
 * @param cadence  in words
 * @param grids    how many grids are patrolled
 * @param missed   periods whose record was not there in time
 * @param unsigned periods that the lead did not sign in time
 * @param found    problems found since it began
 * @param periods  the latest first
 */
record PatrolView(long id, String key, String unitId, String unitName, String state, String stateText, String cadence, LocalDate firstDay,
        LocalDate endedOn, String endReason, int grids, int missed, int unsigned, int found, List<PeriodView> periods) {

    /** One period: of {@code grids} grids {@code patrolled} were patrolled. */
    record PeriodView(int number, LocalDate beginsOn, LocalDate endsOn, String state, String stateText, boolean late, int grids,
            int patrolled, String recordedBy, LocalDate recordedOn, String signedBy, LocalDate signedOn, String conclusion, String comment,
            List<RoundView> rounds, List<FindView> finds) {}

    /** A grid in a period; the day is null where nobody was there. */
    record RoundView(String grid, String chief, LocalDate patrolledOn, String note) {}

    /** What was found, and the newly found problem it became. */
    record FindView(String grid, LocalDate foundOn, String place, String description, String problemType, String handled,
            String problemKey) {}
}
