package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.LocalDate;

/**
 * The patrol of a unit's fields (田长制巡查).
 *
 * @param id        key in our tables and, as text, the {@code subjectId} of its process instance
 * @param cadence   code of {@code rectification.patrol.cadences}
 * @param firstDay  day before which nothing is patrolled
 * @param endedBy   who stopped it, null while it runs or where the unit ended
 * @param endReason null while it runs
 */
public record Patrol(long id, String unitId, String cadence, LocalDate firstDay, PatrolState state, String orderedBy, LocalDate orderedOn,
        String endedBy, LocalDate endedOn, String endReason) {

    /** What it is known by; the business key of its process instance. */
    public String key() {
        return keyOf(id);
    }

    static String keyOf(long id) {
        return "巡查-" + id;
    }
}
