package org.zhenggai.rectification.procedures.lifecycle.process;

import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseEnded;
import org.zhenggai.rectification.casework.finding.CaseRegistered;
import org.zhenggai.rectification.casework.finding.CaseReopened;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.CategoryChanged;
import org.zhenggai.rectification.casework.finding.DueDateChanged;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.TaskDeadlines;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.procedures.lifecycle.DeadlineBoundProcess;
import org.zhenggai.rectification.procedures.lifecycle.OngoingProcess;

/**
 * Starts the process of a case's category, in the transaction that registered, converted or reopened the case. A conversion ends the
 * instance of the old category and starts one of the new; both say so in their diagram.
 */
@Component
class StartCase {

    /** Tasks that are due on the case's internal due date. */
    private static final Set<String> INTERNAL = Set.of("Task_Rectify", "Task_SelfCheck");

    private final EngineCalls engine;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Cases cases;
    private final CaseInstances instances;
    private final TaskDeadlines deadlines;

    StartCase(EngineCalls engine, @Lazy RuntimeService runtime, @Lazy TaskService tasks, Cases cases, CaseInstances instances,
            TaskDeadlines deadlines) {
        this.deadlines = deadlines;
        this.engine = engine;
        this.runtime = runtime;
        this.tasks = tasks;
        this.cases = cases;
        this.instances = instances;
    }

    @EventListener
    void on(CaseRegistered registered) {
        RectificationCase c = cases.get(registered.caseId());
        cases.started(c.id(), instances.start(process(c.category()), c, instances.variables(c)));
    }

    @EventListener
    void on(CategoryChanged changed) {
        RectificationCase c = cases.get(changed.caseId());
        instances.tell(c.processInstanceId(), "category-changed", Variables.createVariables());
        cases.started(c.id(), instances.startByMessage(process(c.category()) + "-by-conversion", c, instances.variables(c)));
    }

    @EventListener
    void on(CaseReopened reopened) {
        RectificationCase c = cases.get(reopened.caseId());
        cases.started(c.id(), instances.startByMessage(process(c.category()) + "-by-reopening", c, instances.variables(c)));
    }

    /** Procedures end a case from within; an umbrella case is ended from outside, which its diagram shows. */
    @EventListener
    void on(CaseEnded ended) {
        if (ended.state() == ProcessState.REPLACED) {
            instances.tell(cases.get(ended.caseId()).processInstanceId(), "case-replaced", Variables.createVariables());
        }
    }

    /** Task lists and timers read the due date from the instances, called ones included. */
    @EventListener
    void on(DueDateChanged changed) {
        String number = cases.get(changed.caseId()).caseNumber();
        engine.asSystem(() -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().forEach(instance -> runtime.setVariables(instance
                    .getId(), Variables.putValue("deadline", Wording.date(changed.after()))
                            .putValue("dueAt", instances.endOf(changed.after()))));
            tasks.createTaskQuery().processInstanceBusinessKey(number).list().forEach(task -> {
                tasks.setVariableLocal(task.getId(), "deadline", Wording.date(changed.after()));
                if (INTERNAL.contains(task.getTaskDefinitionKey())) {
                    task.setDueDate(deadlines.internal(String.valueOf(changed.caseId())));
                    tasks.saveTask(task);
                }
            });
            return null;
        });
    }

    private static String process(Category category) {
        return category == Category.DEADLINE_BOUND ? DeadlineBoundProcess.KEY : OngoingProcess.KEY;
    }
}
