package org.zhenggai.rectification.procedures.foundproblem;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhenggai.rectification.casework.finding.Category;

/**
 * A newly found problem; what the review has not decided is null. Areas are in 亩.
 *
 * @param id            key in our tables and, as text, the {@code subjectId} of its process instance
 * @param unitId        unit that will be responsible
 * @param crimeDetail   what points to a crime, null when nothing does
 * @param reportingUnit unit of the officer who reported it
 * @param deadline      last day, null for an undated ongoing case
 * @param findingPath   number of the finding it became, e.g. 新1
 */
public record FoundProblem(long id, ProblemState state, LocalDate foundOn, String description, String place, String village,
        String unitId, String problemType, BigDecimal areaMu, BigDecimal farmlandMu, BigDecimal basicFarmlandMu,
        String crimeDetail, String reportedBy, String reportingUnit, LocalDate reportedOn, String reviewedBy,
        LocalDate reviewedOn, String rejectReason, String planId, String title, Category category,
        LocalDate deadline, String namedCondition, LocalDate checkDate, String target, String findingPath,
        Long caseId) {

    /** What the problem is known by until it has a case number; the business key of its process instance. */
    public String key() {
        return keyOf(id);
    }

    static String keyOf(long id) {
        return "新发现-" + id;
    }
}
