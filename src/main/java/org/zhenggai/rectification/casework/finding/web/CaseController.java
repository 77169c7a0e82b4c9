package org.zhenggai.rectification.casework.finding.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseClock;
import org.zhenggai.rectification.casework.finding.CaseRegister;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Finding;
import org.zhenggai.rectification.casework.finding.HoldReason;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.task.OpenTasks;

/** {@code /api/cases}: a unit's officers see the cases that concern the unit, overseers see all, administrators see none. */
@RestController
@Validated
@RequestMapping("/api/cases")
class CaseController {

    private final CaseRegister register;
    private final Cases cases;
    private final CaseClock clock;
    private final Timeline timeline;
    private final OpenTasks openTasks;
    private final CaseAccess access;
    private final JdbcClient jdbc;

    CaseController(CaseRegister register, Cases cases, CaseClock clock, Timeline timeline, OpenTasks openTasks,
            CaseAccess access, JdbcClient jdbc) {
        this.register = register;
        this.cases = cases;
        this.clock = clock;
        this.timeline = timeline;
        this.openTasks = openTasks;
        this.access = access;
        this.jdbc = jdbc;
    }

    @GetMapping
    CaseRegister.Page list(Principal caller,
            @RequestParam(defaultValue = "0") @Min(value = 0, message = "页码从0开始") int page,
            @RequestParam(defaultValue = "50") @Min(value = 1, message = "每页至少1条") @Max(value = 500, message = "每页最多500条") int size) {
        return register.page(access.reader(caller.getName()), page, size);
    }

    /** Answers 404 when there is no such case, or the caller may not see it: the answer does not tell which */
    @GetMapping("/{caseNumber}")
    CaseFile one(Principal caller, @PathVariable String caseNumber) {
        RectificationCase found = access.visible(caller.getName(), caseNumber);
        Finding finding = cases.finding(found);
        List<String> measures = jdbc.sql("select text from finding_measure where finding_id = :id order by position")
                .param("id", finding.id()).query(String.class).list();
        return new CaseFile(register.view(found), finding.problem(), finding.target(), measures, found.village(),
                found.originalDueDate(), found.extensionBarred(),
                found.relapseOf() == null ? null : cases.get(found.relapseOf()).caseNumber(), cases.relapsesOf(found.id()),
                found.namedCondition(), found.checkDate(), found.endedOn(),
                clock.heldFor(found.id()).map(HoldReason::label).orElse(null), timeline.of(found.id()),
                openTasks.of(found.caseNumber()));
    }
}
