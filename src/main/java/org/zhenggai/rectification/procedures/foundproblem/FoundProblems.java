package org.zhenggai.rectification.procedures.foundproblem;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Cause;
import org.zhenggai.rectification.casework.finding.PlanDocument.CaseEntry;
import org.zhenggai.rectification.casework.finding.PlanDocument.FindingEntry;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.ground.engine.ProcessStarts;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;

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
    private final Organization organization;
    private final ProcessStarts starts;

    FoundProblems(ProblemStore store, PlanRegistration registration, Plans plans, Cases cases, Organization organization,
            ProcessStarts starts) {
        this.organization = organization;
        this.starts = starts;
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
     * Reports a problem that another procedure came upon and starts its process, in the caller's transaction; whoever found it does not
     * review it. The rules of the report ({@link NewProblem#checkAreas}, no day in the future) are the caller's to keep.
     *
     * @return what the problem is known by
     */
    public String report(NewProblem problem, String reportedBy) {
        StartOrder order = add(problem, reportedBy);
        starts.start(FoundProblemProcess.KEY, order.businessKey(), order.variables());
        return order.businessKey();
    }

    /** Stores a reported problem and says how its process starts. */
    StartOrder add(NewProblem problem, String reportedBy) {
        String unit = organization.officer(reportedBy).map(Officer::unitId).orElseThrow();
        long id = store.add(new FoundProblem(0, ProblemState.REPORTED, problem.foundOn(), problem.description(), problem.place(),
                problem.village(), problem.responsibleUnit(), problem.problemType(), problem.areaMu(), problem.farmlandMu(),
                problem.basicFarmlandMu(), problem.crimeDetail(), reportedBy, unit, null, null, null, null, null, null, null, null, null,
                null, null, null, null));
        String key = FoundProblem.keyOf(id);
        // number, unit and deadline are what task lists show
        return new StartOrder(key, Map.of("subjectId", String.valueOf(id), "caseNumber", key, "responsibleUnit", problem.responsibleUnit(),
                "leadUnitName", organization.unitName(problem.responsibleUnit()), "deadline", "审核时确定"));
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
