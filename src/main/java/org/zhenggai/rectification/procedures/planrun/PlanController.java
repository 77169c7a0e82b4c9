package org.zhenggai.rectification.procedures.planrun;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.PlanNotes;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.ground.engine.task.Casework;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.procedures.planrun.PlanPhases.PhaseView;

/** {@code /api/plans}: a plan, whom to ask, what is attached, and its phases, for every officer; administrators see none. */
@RestController
@RequestMapping("/api/plans")
class PlanController {

    /** A plan as its page shows it; the phases name the cases that the caller may see. */
    record PlanView(String id, String title, int inspectionYear, String higherPlan, List<String> contacts, List<String> annexes,
            List<PhaseView> phases) {}

    /** An entry of the list. */
    record PlanEntry(String id, String title, int inspectionYear) {}

    private final Plans plans;
    private final PlanPhases phases;
    private final PlanNotes notes;
    private final Casework casework;
    private final CaseAccess access;

    PlanController(Plans plans, PlanPhases phases, PlanNotes notes, Casework casework, CaseAccess access) {
        this.plans = plans;
        this.phases = phases;
        this.notes = notes;
        this.casework = casework;
        this.access = access;
    }

    @GetMapping
    List<PlanEntry> all(Principal caller) {
        return casework.mayWork(caller.getName())
                ? plans.all().stream().map(plan -> new PlanEntry(plan.id(), plan.title(), plan.inspectionYear())).toList() : List.of();
    }

    /** @throws NotFoundException when there is no such plan, or the caller does no casework: the answer does not tell which */
    @GetMapping("/{id}")
    PlanView one(Principal caller, @PathVariable String id) {
        Plans.Plan plan = plan(caller, id);
        PlanNotes.Notes said = notes.of(id);
        return new PlanView(id, plan.title(), plan.inspectionYear(), plan.higherPlan(), said.contacts(), said.annexes(), phases(caller,
                id));
    }

    /** @throws NotFoundException as above */
    @GetMapping("/{id}/phases")
    List<PhaseView> phases(Principal caller, @PathVariable String id) {
        plan(caller, id);
        return phases.of(id, access.reader(caller.getName()));
    }

    private Plans.Plan plan(Principal caller, String id) {
        return plans.all().stream().filter(plan -> plan.id().equals(id)).filter(plan -> casework.mayWork(caller.getName())).findFirst()
                .orElseThrow(() -> new NotFoundException("没有整改方案" + id + "，或者您无权查看"));
    }
}
