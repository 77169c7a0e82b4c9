package org.zhenggai.rectification.casework.finding;

import java.util.Date;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.casework.schedule.StepLimits;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;

/** Due dates and priorities of tasks, as the models call them by name. A due date means the end of that day in Asia/Shanghai. */
@InModels
@Service("taskDeadlines")
public class TaskDeadlines {

    private final StepLimits limits;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Colours colours;

    TaskDeadlines(StepLimits limits, Deadlines deadlines, Cases cases, Colours colours) {
        this.limits = limits;
        this.deadlines = deadlines;
        this.cases = cases;
        this.colours = colours;
    }

    /** @see Deadlines#inWorkingDays */
    @ModelFunction
    public Date inWorkingDays(String step) {
        return deadlines.inWorkingDays(step);
    }

    /** @see Deadlines#inCalendarDays */
    @ModelFunction
    public Date inCalendarDays(String step) {
        return deadlines.inCalendarDays(step);
    }

    /** End of the case's internal due date, null when undated; the acceptance window begins on the next day. */
    @ModelFunction
    public Date internal(String caseId) {
        return deadlines.endOf(cases.get(Long.parseLong(caseId)).internalDueDate());
    }

    /** How urgent a new task of the case is, 0–100. */
    @ModelFunction
    public int priority(String caseId) {
        RectificationCase c = cases.get(Long.parseLong(caseId));
        return limits.priorities().getOrDefault(colours.of(c.standing(), c.dueDate()).state(), 50);
    }
}
