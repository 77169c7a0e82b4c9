package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.LocalDate;

/**
 * A difficulty (困难) that a unit wrote on the weekly sheet, and what it was answered.
 *
 * @param referral   why the bureau put it before the government's leaders, null where it did not
 * @param until      day by which it is to be solved, null before the answer
 */
public record Difficulty(long id, long dispatchId, LocalDate weekOf, String planId, String unitId, String text, String raisedBy,
        LocalDate raisedOn, State state, String referral, String referredBy, String answer, LocalDate until, String answeredBy,
        LocalDate answeredOn) {

    /** Where it stands. */
    public enum State {
        OPEN("待答复"),
        REFERRED("已报请领导协调"),
        ANSWERED("已答复");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
