package org.zhenggai.rectification.lifecycle;

import java.time.LocalDate;

/** A milestone of a programme (倒排工期的节点); {@code reportedOn} is null until it is reported done. */
record Milestone(long id, String title, LocalDate dueOn, LocalDate reportedOn) {
}
