package org.zhenggai.rectification.procedures.foundproblem;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Cause;
import org.zhenggai.rectification.casework.finding.PlanDocument.CaseEntry;
import org.zhenggai.rectification.casework.finding.PlanDocument.FindingEntry;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.casework.finding.Plans;

/** The newly found problems: reading them, and making a reviewed one a finding of its plan. */
@Service
@Transactional
public class FoundProblems {

    /** One page of problems and the number of all that the reader may see. */
    public record Page(List<FoundProblem> items, long total) {}

    private final ProblemStore store;
    private final PlanRegistration registration;
    private final Plans plans;
    private final Cases cases;

    FoundProblems(ProblemStore store, PlanRegistration registration, Plans plans, Cases cases) {
        this.store = store;
        this.registration = registration;
        this.plans = plans;
        this.cases = cases;
    }

    /** All problems, or those a unit reported or is to be responsible for; newest first, the page'th page from 0. */
    @Transactional(readOnly = true)
    public Page page(boolean all, String unitId, int page, int size) {
        return new Page(store.page(all, unitId, page, size), store.count(all, unitId));
    }

    /**
     * Registers a reviewed problem as a finding with one case, whose process starts at once; farmland and crime are recorded on the
     * case as causes of their own, a table decides what follows.
     */
    public void register(long id) {
        FoundProblem problem = store.get(id);
        plans.hold(problem.planId());
        String path = store.nextPath(problem.planId());
        CaseEntry entry = new CaseEntry(problem.title(), problem.village() == null ? problem.place() : problem.village(),
                List.of(problem.unitId()), problem.namedCondition(), problem.checkDate());
        FindingEntry finding = new FindingEntry(path, problem.title(), problem.description(), problem.target(), store.measures(id),
                problem.category(), problem.deadline(), null, problem.problemType(), problem.areaMu(), problem.farmlandMu(),
                problem.basicFarmlandMu(), store.supervising(id), null, List.of(entry));
        long caseId = registration.add(plans.get(problem.planId()), finding, problem.reviewedBy(),
                "新发现问题（" + problem.key() + "）").get(0);
        store.registered(id, path, caseId);
        if (problem.farmlandMu().signum() > 0) { // basic farmland is part of it
            cases.found(caseId, Cause.NEWLY_FOUND, Areas.text(problem), problem.reportedBy());
        }
        if (problem.crimeDetail() != null) {
            cases.found(caseId, Cause.CRIME, problem.crimeDetail(), problem.reportedBy());
        }
    }
}
