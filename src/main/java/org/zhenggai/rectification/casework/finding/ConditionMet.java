package org.zhenggai.rectification.casework.finding;

import java.time.LocalDate;

/**
 * The condition an undated case waits for is met: its unit reported so and the supervising unit passed the report. What the plan asks for
 * then is the conversion to deadline-bound. Published in the transaction of the review.
 *
 * @param proposed the deadline the unit proposes
 * @param actor    officer who reported it
 */
public record ConditionMet(long caseId, LocalDate proposed, String reason, String actor) {}
