package org.zhenggai.rectification.lifecycle.process;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.calendar.WorkingCalendar;
import org.zhenggai.rectification.engine.EngineCalls;
import org.zhenggai.rectification.finding.CaseRegistered;
import org.zhenggai.rectification.finding.CaseUnits;
import org.zhenggai.rectification.finding.Cases;
import org.zhenggai.rectification.finding.Category;
import org.zhenggai.rectification.finding.DueDateChanged;
import org.zhenggai.rectification.finding.RectificationCase;
import org.zhenggai.rectification.finding.Wording;
import org.zhenggai.rectification.lifecycle.DeadlineBoundProcess;
import org.zhenggai.rectification.organization.Organization;

/** Starts a deadline-bound case's process when the case is registered, in the same transaction. Ongoing cases wait for theirs. */
@Component
class StartCase {

    private final EngineCalls engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Cases cases;
    private final CaseUnits units;
    private final Organization organization;
    private final WorkingCalendar calendar;

    StartCase(EngineCalls engine, @Lazy RuntimeService runtime, @Lazy TaskService tasks, Cases cases, CaseUnits units,
              Organization organization, WorkingCalendar calendar) {
        this.engine = engine;
        this.tasks = tasks;
        this.runtime = runtime;
        this.cases = cases;
        this.units = units;
        this.organization = organization;
        this.calendar = calendar;
    }

    @EventListener
    void on(CaseRegistered registered) {
        if (registered.category() == Category.DEADLINE_BOUND) {
            RectificationCase c = cases.get(registered.caseId());
            String lead = units.lead(c.id());
            VariableMap variables = Variables.putValue("caseId", String.valueOf(c.id())).putValue("caseNumber", c.caseNumber())
                    .putValue("leadUnit", lead).putValue("leadUnitName", organization.unit(lead).orElseThrow().name())
                    .putValue("deadline", Wording.date(c.dueDate())).putValue("dueAt", endOf(c.dueDate()));
            String instance = engine.asSystem(() -> runtime
                    .startProcessInstanceByKey(DeadlineBoundProcess.KEY, c.caseNumber(), variables).getId());
            cases.started(c.id(), instance);
        }
    }

    /** Task lists and timers read the due date from the instances, called ones included. */
    @EventListener
    void on(DueDateChanged changed) {
        String number = cases.get(changed.caseId()).caseNumber();
        engine.asSystem(() -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().forEach(instance ->
                    runtime.setVariables(instance.getId(), Variables.putValue("deadline", Wording.date(changed.after()))
                            .putValue("dueAt", endOf(changed.after()))));
            tasks.createTaskQuery().processInstanceBusinessKey(number).list().forEach(task ->
                    tasks.setVariableLocal(task.getId(), "deadline", Wording.date(changed.after())));
            return null;
        });
    }

    private Date endOf(LocalDate day) {
        return Date.from(calendar.endOfDay(day));
    }
}
