package org.zhenggai.rectification.procedures.fieldpatrol;

import java.time.LocalDate;

/**
 * A grid in a period.
 *
 * @param position    from 1
 * @param patrolledOn null where nobody was there
 * @param note        what was seen, or why nobody was there; may be null
 */
public record GridRound(int position, String grid, String chief, String extent, LocalDate patrolledOn, String note) {}
