package org.zhenggai.rectification.procedures.lifecycle;

import java.time.LocalDate;

/**
 * A milestone of a programme (倒排工期的节点); {@code reportedOn} is null until it is reported done, {@code term} where the programme has one
 * term for all.
 */
record Milestone(long id, PlanTerm term, String title, LocalDate dueOn, LocalDate reportedOn) {}
