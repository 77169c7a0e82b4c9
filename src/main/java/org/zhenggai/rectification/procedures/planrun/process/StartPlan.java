package org.zhenggai.rectification.procedures.planrun.process;

import java.util.Date;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.PlanRegistered;
import org.zhenggai.rectification.ground.engine.ProcessStarts;
import org.zhenggai.rectification.procedures.planrun.RectificationPlanProcess;
import org.zhenggai.rectification.procedures.planrun.dispatch.DispatchCalendar;

/** Starts the process of a plan, whatever phases it has, in the transaction that registered it. */
@Component
class StartPlan {

    private final DispatchCalendar calendar;
    private final ProcessStarts starts;

    StartPlan(DispatchCalendar calendar, ProcessStarts starts) {
        this.calendar = calendar;
        this.starts = starts;
    }

    @EventListener
    void on(PlanRegistered registered) {
        starts.start(RectificationPlanProcess.KEY, registered.planId(), Map.of("subjectId", registered.planId(),
                "nextDispatchAt", Date.from(calendar.nextWeek()), "nextNoticeAt", Date.from(calendar.nextPeriod())));
    }
}
