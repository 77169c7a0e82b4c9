package org.zhenggai.rectification.procedures.escalation.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseChanged;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.database.AtCommit;
import org.zhenggai.rectification.ground.database.LastAct;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.procedures.escalation.CaseCheck;

/**
 * Checks a case again after it changed, once per transaction and as its last act, and moves the timer of the next check. There is one
 * timer a case; where it runs just now, the check itself sets the next one.
 */
@Component
class MoveCheck {

    static final String TIMER = "Timer_NextCheck";
    /** It changes cases: before every act that only watches, seals or links. */
    private static final int ORDER = 10;
    private static final int CHECKS_TOGETHER = 50;

    private final CaseCheck check;
    private final Cases cases;
    private final EngineCalls engine;
    private final ManagementService management;
    private final NextCheckAt nextCheckAt;
    private final AtCommit atCommit;
    private final LastAct<Long> checking = LastAct.of(ORDER, noted -> checkAgain(noted.stream().distinct().sorted().toList()));

    MoveCheck(AtCommit atCommit, CaseCheck check, Cases cases, EngineCalls engine, @Lazy ManagementService management,
            NextCheckAt nextCheckAt) {
        this.atCommit = atCommit;
        this.check = check;
        this.cases = cases;
        this.engine = engine;
        this.management = management;
        this.nextCheckAt = nextCheckAt;
    }

    @EventListener
    @Transactional
    void on(CaseChanged changed) {
        atCommit.note(checking, changed.caseId());
    }

    private void checkAgain(List<Long> caseIds) {
        for (int from = 0; from < caseIds.size(); from += CHECKS_TOGETHER) {
            List<Long> some = caseIds.subList(from, Math.min(from + CHECKS_TOGETHER, caseIds.size()));
            engine.together(() -> some.forEach(this::checkAgain));
        }
    }

    private void checkAgain(long caseId) {
        RectificationCase c = cases.now(caseId);
        if (c.processState().ended() || c.processInstanceId() == null) {
            return;
        }
        engine.asSystem(() -> {
            Job timer = management.createJobQuery().processInstanceId(c.processInstanceId()).activityId(TIMER).singleResult();
            if (timer != null) {
                Instant next = check.afterChange(caseId);
                if (!next.equals(timer.getDuedate().toInstant())) {
                    management.setJobDuedate(timer.getId(), Date.from(next));
                    nextCheckAt.set(c.processInstanceId(), next);
                }
            }
            return null;
        });
    }
}
