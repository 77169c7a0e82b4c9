package org.zhenggai.rectification.procedures.planrun;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.zhenggai.rectification.casework.finding.ProcessState;

/**
 * A case in the acceptance of a phase (阶段验收).
 *
 * @param accepted     whether it was accepted and struck off (销号) by then, and in no earlier phase
 * @param processState how it stood then
 * @param reason       why it was not accepted, as the organiser of the phase wrote; null where none was asked for
 */
public record PhaseCase(long caseId, String caseNumber, String title, boolean accepted, ProcessState processState, String reason) {

    /** The state as people read it. */
    @JsonProperty
    public String stateLabel() {
        return processState.label();
    }

    /** Whether somebody has to say why it was not accepted: a case that came to another end explains itself. */
    boolean open() {
        return !accepted && !processState.ended();
    }
}
