package org.zhenggai.rectification.casework.finding;

/** Plans when a case is checked against the ladder; the escalation room answers. */
public interface CheckPlanner {

    /** Says in the case's process instance when it is checked first: the next working day on which the ladder's answer can change. */
    void plan(RectificationCase rectificationCase, String processInstanceId);
}
