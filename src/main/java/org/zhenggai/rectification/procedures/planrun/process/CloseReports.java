package org.zhenggai.rectification.procedures.planrun.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.planrun.dispatch.Dispatches;

/** 登记未报单位: the report limit has passed. */
@InModels
@Component("closeReports")
class CloseReports implements JavaDelegate {

    private final Dispatches dispatches;

    CloseReports(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatches.closeReports(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
