package org.zhenggai.rectification.procedures.planrun.dispatch;

import java.time.LocalDate;
import java.util.List;

/**
 * The sheet of a week was published. In that transaction.
 *
 * @param units units that report in it
 */
public record DispatchPublished(long dispatchId, String planId, LocalDate weekOf, List<String> units, String comment) {}
