package org.zhenggai.rectification.procedures.planrun.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.planrun.dispatch.Dispatches;

/** 登记本周未发布: the week ended first. */
@InModels
@Component("lapseDispatch")
class LapseDispatch implements JavaDelegate {

    private final Dispatches dispatches;

    LapseDispatch(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatches.lapse(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
