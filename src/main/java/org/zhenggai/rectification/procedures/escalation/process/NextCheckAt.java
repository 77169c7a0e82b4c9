package org.zhenggai.rectification.procedures.escalation.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CheckPlanner;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.procedures.escalation.CaseCheck;

/** The moment the case's one timer waits for, and Cockpit shows: the variable is set nowhere else, but for the
 * timers of a morning that only wait on. */
@Component
class NextCheckAt implements CheckPlanner {

    static final String VARIABLE = "nextCheckAt";

    private final CaseCheck check;
    private final EngineCalls engine;
    private final RuntimeService runtime;

    NextCheckAt(CaseCheck check, EngineCalls engine, @Lazy RuntimeService runtime) {
        this.check = check;
        this.engine = engine;
        this.runtime = runtime;
    }

    @Override
    public void plan(RectificationCase c, String processInstanceId) {
        set(processInstanceId, check.nextCheck(c));
    }

    void set(String processInstanceId, Instant next) {
        engine.asSystem(() -> {
            runtime.setVariable(processInstanceId, VARIABLE, Date.from(next));
            return null;
        });
    }
}
