package org.zhenggai.rectification.casework.finding;

import java.time.Instant;

/** Says when a case is checked against the ladder next; the escalation room answers. */
public interface CheckPlanner {

    /** The start of the next working day on which the answer can change, Asia/Shanghai. */
    Instant nextCheck(RectificationCase rectificationCase);
}
