package org.zhenggai.rectification.ground.organization;

import java.util.List;
import java.util.Set;

/** What {@link Offices} has to know of cases and plans; casework knows it. */
public interface CaseParties {

    /** Id of the jurisdiction whose plan the case belongs to. */
    String jurisdictionOfCase(long caseId);

    /** Id of the plan's jurisdiction. */
    String jurisdictionOfPlan(String planId);

    /** Whether the unit is the lead or a co-responsible unit of the case. */
    boolean isResponsible(long caseId, String unitId);

    /** How many open cases the unit has a part in. */
    int openCases(String unitId);

    /**
     * Hands the unit's part in cases over; in the transaction of the caller.
     *
     * @param numbers of the cases, null for all that are open
     * @return their keys
     * @throws org.zhenggai.rectification.ground.refusal.ConflictException where a unit would come to review its own work
     */
    Set<Long> transfer(Unit from, Unit to, List<String> numbers, String actor, String reason);

    /** Ids of the supervising units, in the plan's order. */
    List<String> supervising(String caseId);
}
