package org.zhenggai.rectification.procedures.planrun.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.planrun.PlanCases;

/** 核对案件办结情况: says whether there is anything to wait for. */
@InModels
@Component("checkCases")
class CheckCases implements JavaDelegate {

    private final PlanCases cases;

    CheckCases(PlanCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("everyCaseEnded", cases.everyCaseEnded((String) execution.getVariable("subjectId")));
    }
}
