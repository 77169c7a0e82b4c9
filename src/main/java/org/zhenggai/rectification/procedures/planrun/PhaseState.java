package org.zhenggai.rectification.procedures.planrun;

/** How a phase of a plan stands today. */
public enum PhaseState {
    NOT_STARTED,
    RUNNING,
    /** Its last day is over and nobody has recorded that it was done. */
    OVERDUE,
    DONE
}
