package org.zhenggai.rectification.procedures.planintake.parser;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An item of a draft. Texts and names as printed, areas in 亩.
 *
 * @param index        from 0, in the document's order
 * @param leadUnit     only where one is named
 * @param matchedUnits units by the names as printed: the unit's id, several joined by commas, null for a name nobody goes by
 * @param conditional  the deadline holds only where a condition is met; a person who chooses the category ends that
 * @param problemType  inferred from the words, for the evidence that is asked for
 * @param excluded     whether a person decided to register no case for it; null while undecided
 * @param lines        first and last line in the document's text
 * @param titles       names that a person gave its cases, empty ones as proposed; null, or as many as there are cases
 */
public record PlanItem(int index, String path, String heading, String problem, String target, List<String> measures,
        List<String> responsibleUnits, String leadUnit, List<String> cooperatingUnits, List<String> supervisingUnits,
        Map<String, String> matchedUnits, String deadlineText, LocalDate deadline, ItemCategory category,
        BigDecimal areaMu, BigDecimal farmlandMu, BigDecimal basicFarmlandMu, Map<String, Integer> caseCounts,
        boolean conditional, String problemType, Boolean excluded, List<Integer> lines, List<PlanWarning> warnings,
        List<String> titles) {

    /** The category as printed. */
    public enum ItemCategory {
        /** 限期、分阶段. */
        DEADLINE_BOUND,
        /** 持续. */
        ONGOING,
        /** 立行立改. */
        IMMEDIATE
    }

    /** As it was registered: nothing is doubted any more, and what held on a condition stands without a date. */
    public PlanItem registered() {
        return new PlanItem(index, path, heading, problem, target, measures, responsibleUnits, leadUnit, cooperatingUnits,
                supervisingUnits, matchedUnits, deadlineText, conditional ? null : deadline, conditional ? ItemCategory.ONGOING : category,
                areaMu, farmlandMu, basicFarmlandMu, caseCounts, conditional, problemType, excluded, lines, List.of(), titles);
    }

    /** The same with other matches and warnings. */
    public PlanItem judged(Map<String, String> matches, List<PlanWarning> doubts) {
        return new PlanItem(index, path, heading, problem, target, measures, responsibleUnits, leadUnit, cooperatingUnits,
                supervisingUnits, matches, deadlineText, deadline, category, areaMu, farmlandMu, basicFarmlandMu, caseCounts, conditional,
                problemType, excluded, lines, doubts, titles);
    }
}
