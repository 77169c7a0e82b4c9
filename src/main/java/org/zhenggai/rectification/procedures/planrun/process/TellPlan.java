package org.zhenggai.rectification.procedures.planrun.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseEnded;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.procedures.planrun.PlanCases;
import org.zhenggai.rectification.procedures.planrun.RectificationPlanProcess;

/** Tells the plan's process when its last open case has ended; before the phases are done nobody waits for it. */
@Component
class TellPlan {

    private final PlanCases cases;
    private final EngineCalls engine;
    private final RuntimeService runtime;

    TellPlan(PlanCases cases, EngineCalls engine, @Lazy RuntimeService runtime) {
        this.cases = cases;
        this.engine = engine;
        this.runtime = runtime;
    }

    @EventListener
    void on(CaseEnded ended) {
        cases.endedWith(ended.caseId()).ifPresent(this::tell);
    }

    private void tell(String planId) {
        engine.asSystem(() -> {
            runtime.createExecutionQuery().processDefinitionKey(RectificationPlanProcess.KEY).processInstanceBusinessKey(planId)
                    .messageEventSubscriptionName(RectificationPlanProcess.EVERY_CASE_ENDED).list()
                    .forEach(waiting -> runtime.messageEventReceived(RectificationPlanProcess.EVERY_CASE_ENDED, waiting.getId()));
            return null;
        });
    }
}
