package org.zhenggai.rectification.procedures.foundproblem;

import java.time.LocalDate;
import java.util.List;
import org.zhenggai.rectification.casework.finding.Category;

/**
 * How the review wants a problem registered.
 *
 * @param deadline    last day, null for an undated ongoing case
 * @param condition   what an undated case waits for, looked at again on {@code checkDate}
 * @param supervising ids of the supervising units
 */
record Registration(String planId, String title, Category category, LocalDate deadline, String condition, LocalDate checkDate,
        List<String> supervising, String target, List<String> measures) {}
