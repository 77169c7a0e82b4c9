package org.zhenggai.rectification.views.ledger;

import java.time.LocalDate;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.schedule.ScheduleState;

/**
 * What a reader asks for; each part may be null.
 *
 * @param q           words that must all occur in the row
 * @param unit        id, name or alias of a unit that is responsible or supervises
 * @param overdue     whether the case is past its date
 * @param lead        the same of the unit that leads
 * @param supervising the same of a unit that supervises
 * @param level       highest escalation in force, L0 to L6
 * @param dueWithin   the date comes within so many working days
 * @param openOn      open at the end of that day
 * @param plannedOn   open at the end of that day had every case kept its first date
 * @param unmeasured  whether the area is not known
 * @param sort        field to sort by, the case number where null
 * @param order       {@code asc} or {@code desc}
 * @param awaiting    a letter of this level, L3 to L6, was triggered and waits for its signature
 */
public record LedgerFilter(String q, String unit, Category category, ProcessState processState, ScheduleState scheduleState,
        Integer year, String plan, Boolean overdue, String lead, String supervising, String level,
        Integer dueWithin, Stage stage, Late late, LocalDate openOn, LocalDate plannedOn, Boolean unmeasured,
        String sort, String order, String awaiting) {

    /** Which part of the cases. */
    public enum Stage {
        /** Not come to an end. */
        OPEN,
        /** All but umbrella cases that the cases of a list replaced: they would count twice. */
        COUNTED,
        /** The same without those that turned out unfounded. */
        FOUNDED
    }

    /** Whose delay it is. */
    public enum Late {
        REVIEWER,
        UNIT
    }

    /** Everything, by case number. */
    public static final LedgerFilter ALL = new LedgerFilter(null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null);

    /** All cases of a plan that count, by case number. */
    public static LedgerFilter countedIn(String planId) {
        return new LedgerFilter(null, null, null, null, null, null, planId, null, null, null, null, null, Stage.COUNTED, null, null, null,
                null, null, null, null);
    }
}
