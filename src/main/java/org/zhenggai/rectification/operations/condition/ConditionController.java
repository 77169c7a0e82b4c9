package org.zhenggai.rectification.operations.condition;

import java.security.Principal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.operations.backup.LastBackup;
import org.zhenggai.rectification.operations.repair.FailedStep;
import org.zhenggai.rectification.operations.repair.FailedSteps;

/** {@code /api/condition}: 系统状况, the system administrator's. */
@RestController
@RequestMapping("/api/condition")
class ConditionController {

    /** A fact as the page shows it. */
    record Line(String kind, String label, String level, String levelText, String says, String advice) {}

    /**
     * The page.
     *
     * @param measured by the real clock
     * @param failures steps of all cases and of everything else that failed for good, the latest first
     * @param more     how many are not listed
     */
    record Page(OffsetDateTime measured, List<Line> facts, List<FailedStep> failures, long more) {}

    private final Measuring measuring;
    private final Judgement judgement;
    private final ConditionSettings settings;
    private final FailedSteps failed;
    private final Organization organization;

    ConditionController(Measuring measuring, ConditionSettings settings, LastBackup backup, FailedSteps failed,
            Organization organization) {
        this.measuring = measuring;
        this.judgement = new Judgement(settings, backup.overdue());
        this.settings = settings;
        this.failed = failed;
        this.organization = organization;
    }

    @GetMapping
    Page page(Principal caller) {
        if (!organization.has(caller.getName(), Role.SYSTEM)) {
            throw new ForbiddenException("系统状况只对系统管理员开放");
        }
        Measures measures = measuring.now();
        List<Line> facts = judgement.of(measures).stream().map(fact -> new Line(fact.kind().name(), fact.kind().label(), fact.level()
                .name(), fact.level().label(), fact.says(), fact.advice())).toList();
        List<FailedStep> failures = failed.latest(settings.listed());
        return new Page(measures.real().atZone(ZoneId.of("Asia/Shanghai")).toOffsetDateTime(), facts, failures,
                Math.max(0, measures.incidents() + measures.failed() - failures.size()));
    }
}
