package org.zhenggai.rectification.procedures.planrun;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.Plans;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.procedures.planrun.dispatch.DispatchCalendar;

/** The dates a plan's process begins with. */
@Service
public class PlanSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(PlanSchedule.class);

    private final Plans plans;
    private final DispatchCalendar dispatch;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;

    PlanSchedule(Plans plans, DispatchCalendar dispatch, WorkingCalendar calendar, Deadlines deadlines) {
        this.plans = plans;
        this.dispatch = dispatch;
        this.calendar = calendar;
        this.deadlines = deadlines;
    }

    /** Variables by name; empty when the plan does not have the four phases, and so no process of its own. */
    public Map<String, Object> begin(String planId) {
        List<Plans.Phase> phases = plans.phases(planId);
        if (phases.size() != PlanPhase.values().length) {
            if (!phases.isEmpty()) {
                LOG.warn("整改方案{}有{}个阶段，总流程只适用于四个阶段的方案，未启动", planId, phases.size());
            }
            return Map.of();
        }
        Map<String, Object> variables = new HashMap<>();
        variables.put("subjectId", planId);
        for (PlanPhase phase : PlanPhase.values()) {
            Plans.Phase dates = phases.get(phase.position() - 1);
            variables.put(phase.variable() + "StartsAt", Date.from(deadlines.startOfDay(dates.startsOn())));
            variables.put(phase.variable() + "EndsAt", Date.from(calendar.endOfDay(dates.endsOn())));
        }
        variables.put("nextDispatchAt", Date.from(dispatch.nextWeek()));
        variables.put("nextNoticeAt", Date.from(dispatch.nextPeriod()));
        return variables;
    }
}
