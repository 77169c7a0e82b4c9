package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.LocalDate;

/**
 * A period of a patrol ended without its record. Published in that transaction.
 *
 * @param until      last day on which the record was taken: another one each time the period is returned
 * @param unfinished whether it was returned and not completed, rather than not recorded at all
 * @param grids      how many grids were to be patrolled
 */
public record PatrolMissed(long patrolId, int number, String unitId, LocalDate beginsOn, LocalDate endsOn, LocalDate until, int grids,
        boolean unfinished) {}
