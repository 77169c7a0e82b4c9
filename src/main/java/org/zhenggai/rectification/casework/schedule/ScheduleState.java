package org.zhenggai.rectification.casework.schedule;

/** How a case stands against its due date (序时进度), independent of where it is in its procedure. {@link Colours} decides it. */
public enum ScheduleState {
    NOT_STARTED,
    ON_TRACK,
    YELLOW,
    RED,
    OVERDUE,
    ON_HOLD,
    CLOSED
}
