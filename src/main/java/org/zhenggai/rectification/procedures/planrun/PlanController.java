package org.zhenggai.rectification.procedures.planrun;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.ground.engine.task.Casework;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.procedures.planrun.PlanPhases.PhaseView;

/** {@code /api/plans}: the phases of a plan, for every officer; administrators see none. */
@RestController
@RequestMapping("/api/plans")
class PlanController {

    private final Plans plans;
    private final PlanPhases phases;
    private final Casework casework;

    PlanController(Plans plans, PlanPhases phases, Casework casework) {
        this.plans = plans;
        this.phases = phases;
        this.casework = casework;
    }

    /** @throws NotFoundException when there is no such plan, or the caller does no casework: the answer does not tell which */
    @GetMapping("/{id}/phases")
    List<PhaseView> phases(Principal caller, @PathVariable String id) {
        if (!casework.mayWork(caller.getName()) || plans.all().stream().noneMatch(plan -> plan.id().equals(id))) {
            throw new NotFoundException("没有整改方案" + id + "，或者您无权查看");
        }
        return phases.of(id);
    }
}
