package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.LocalDate;

/**
 * One period of a patrol; what has not happened is null.
 *
 * @param number      from 1
 * @param recordUntil last day on which its record is taken, later than {@code endsOn} where it was returned
 * @param missedOn    when its record was not there in time, the first time; a record that came later does not undo it
 * @param conclusion  what the lead decided
 */
public record PatrolPeriod(long id, long patrolId, int number, LocalDate beginsOn, LocalDate endsOn, LocalDate recordUntil,
        PeriodState state, String recordedBy, LocalDate recordedOn, LocalDate missedOn, String signedBy, LocalDate signedOn,
        Conclusion conclusion, String comment) {

    /** What the lead decides when a period is over. */
    public enum Conclusion {
        CONTINUE("继续"),
        RETURN("退回补巡"),
        ADJUST("调整后继续"),
        STOP("停止巡查");

        private final String label;

        Conclusion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
