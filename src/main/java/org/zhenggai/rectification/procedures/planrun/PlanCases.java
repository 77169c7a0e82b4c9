package org.zhenggai.rectification.procedures.planrun;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Plans;

/** Whether the cases of a plan have all come to an end. */
@Service
@Transactional
public class PlanCases {

    private final Plans plans;
    private final Cases cases;

    PlanCases(Plans plans, Cases cases) {
        this.plans = plans;
        this.cases = cases;
    }

    /**
     * Whether every case of the plan has ended. Holds the plan until the transaction ends: a case that ends at the same moment is
     * either seen here, or finds the plan's process waiting.
     */
    public boolean everyCaseEnded(String planId) {
        plans.hold(planId);
        return plans.ended(planId);
    }

    /** The plan of the case that just ended, if it was the last one open. */
    public Optional<String> endedWith(long caseId) {
        String planId = cases.finding(cases.get(caseId)).planId();
        return everyCaseEnded(planId) ? Optional.of(planId) : Optional.empty();
    }
}
