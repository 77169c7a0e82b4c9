package org.zhenggai.rectification.procedures.followup;

/** How a follow-up stands. */
enum FollowUpState {
    RUNNING,
    STABLE,
    RELAPSED,
    /** The case was opened again meanwhile. */
    VOID
}
