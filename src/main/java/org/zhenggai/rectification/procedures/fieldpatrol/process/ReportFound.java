package org.zhenggai.rectification.procedures.fieldpatrol.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.fieldpatrol.Patrols;

/** 登记新发现问题: each starts its own process, in the transaction of the record. */
@InModels
@Component("reportFound")
class ReportFound implements JavaDelegate {

    private final Patrols patrols;

    ReportFound(Patrols patrols) {
        this.patrols = patrols;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("patrolSignUntil", patrols.reportFound(Long.parseLong((String) execution.getVariable("subjectId"))));
    }
}
