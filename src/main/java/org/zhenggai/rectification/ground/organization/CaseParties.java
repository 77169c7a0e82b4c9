package org.zhenggai.rectification.ground.organization;

import java.util.List;

/** What {@link Offices} has to know of cases and plans; casework knows it. */
public interface CaseParties {

    /** Id of the jurisdiction whose plan the case belongs to. */
    String jurisdictionOfCase(long caseId);

    /** Id of the plan's jurisdiction. */
    String jurisdictionOfPlan(String planId);

    /** Whether the unit is the lead or a co-responsible unit of the case. */
    boolean isResponsible(long caseId, String unitId);

    /** Ids of the supervising units, in the plan's order. */
    List<String> supervising(String caseId);
}
