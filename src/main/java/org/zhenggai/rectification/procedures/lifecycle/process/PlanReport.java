package org.zhenggai.rectification.procedures.lifecycle.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.CaseVariable;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.lifecycle.ReportingPlan;

/** 安排本期进展报告: opens the period and sets its dates. */
@InModels
@Component("planReport")
class PlanReport implements JavaDelegate {

    private final ReportingPlan plan;

    PlanReport(ReportingPlan plan) {
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReportingPlan.Period period = plan.openNext(CaseVariable.of(execution));
        execution.setVariable("reportDueAt", Date.from(period.dueAt()));
        execution.setVariable("nextPeriodAt", Date.from(period.nextPeriodAt()));
    }
}
