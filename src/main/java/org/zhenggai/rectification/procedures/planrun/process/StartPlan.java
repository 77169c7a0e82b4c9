package org.zhenggai.rectification.procedures.planrun.process;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.PlanRegistered;
import org.zhenggai.rectification.ground.engine.ProcessStarts;
import org.zhenggai.rectification.procedures.planrun.PlanSchedule;
import org.zhenggai.rectification.procedures.planrun.RectificationPlanProcess;

/** Starts the process of a plan that has phases, in the transaction that registered it. */
@Component
class StartPlan {

    private final PlanSchedule schedule;
    private final ProcessStarts starts;

    StartPlan(PlanSchedule schedule, ProcessStarts starts) {
        this.schedule = schedule;
        this.starts = starts;
    }

    @EventListener
    void on(PlanRegistered registered) {
        Map<String, Object> variables = schedule.begin(registered.planId());
        if (!variables.isEmpty()) {
            starts.start(RectificationPlanProcess.KEY, registered.planId(), variables);
        }
    }
}
