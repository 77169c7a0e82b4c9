package org.zhenggai.rectification.procedures.fieldpatrol;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.ground.audit.Attempts;
import org.zhenggai.rectification.ground.engine.task.Casework;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** {@code /api/patrols}: overseers see those of all units, others those of their own; administrators see none. */
@RestController
@RequestMapping("/api/patrols")
class PatrolController {

    private final Patrols patrols;
    private final PatrolViews views;
    private final CaseAccess access;
    private final Casework casework;

    PatrolController(Patrols patrols, PatrolViews views, CaseAccess access, Casework casework) {
        this.patrols = patrols;
        this.views = views;
        this.access = access;
        this.casework = casework;
    }

    /** Running ones first, then the newest. */
    @GetMapping
    List<PatrolView> list(Principal caller) {
        Reader reader = access.reader(caller.getName());
        return casework.mayWork(caller.getName()) ? patrols.all(reader.all(), reader.unitId()).stream().map(views::of).toList() : List.of();
    }

    /** @throws NotFoundException when there is no such patrol, or the caller may not see it: the answer does not tell which */
    @GetMapping("/{patrol}")
    PatrolView one(Principal caller, @PathVariable long patrol) {
        Reader reader = access.reader(caller.getName());
        Patrol found = patrols.find(patrol).orElse(null);
        if (found != null && casework.mayWork(caller.getName()) && (reader.all() || found.unitId().equals(reader.unitId()))) {
            return views.of(found);
        }
        if (found != null) {
            Attempts.foreign(found.key());
        }
        throw new NotFoundException("没有编号为" + Patrol.keyOf(patrol) + "的巡查，或者它与您的单位无关");
    }
}
