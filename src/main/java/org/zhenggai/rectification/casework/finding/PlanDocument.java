package org.zhenggai.rectification.casework.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan as data, ready to be registered. Units are named by id, name or alias; areas are in 亩.
 *
 * @param id                   stable id; registering the same id twice changes nothing
 * @param casePrefix           prefix of the case numbers
 * @param acceptanceWindowDays calendar days before each deadline that belong to the acceptance: the internal due date lies so many
 *                             days earlier (domain.md §1)
 */
public record PlanDocument(String id, String title, int inspectionYear, String higherPlan, String casePrefix,
        int acceptanceWindowDays, List<Phase> phases, List<FindingEntry> findings) {

    /** A phase of the plan, both days included. */
    public record Phase(String name, LocalDate startsOn, LocalDate endsOn) {}

    /**
     * @param deadline           null for an undated finding
     * @param conversionDeadline the deadline that holds once an undated case's condition is met, null where the plan sets none
     * @param indicator          what the cases are measured by, e.g. 耕地保有量; null for most
     */
    public record FindingEntry(String path, String heading, String problem, String target, List<String> measures, Category category,
            LocalDate deadline, LocalDate conversionDeadline, String problemType, BigDecimal areaMu,
            BigDecimal farmlandMu, BigDecimal basicFarmlandMu, List<String> supervising, String indicator,
            List<CaseEntry> cases) {}

    /**
     * @param responsible responsible units, the lead first
     * @param condition   for an undated case: what it waits for
     * @param checkDate   for an undated case: when the condition is looked at again
     */
    public record CaseEntry(String title, String village, List<String> responsible, String condition, LocalDate checkDate) {}
}
