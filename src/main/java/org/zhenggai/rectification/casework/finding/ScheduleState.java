package org.zhenggai.rectification.casework.finding;

/** How a case stands against its due date (序时进度), independent of {@link ProcessState}. Decided by schedule-state.dmn. */
public enum ScheduleState {
    NOT_STARTED, ON_TRACK, YELLOW, RED, OVERDUE, ON_HOLD, CLOSED
}
