package org.zhenggai.rectification.procedures.planrun.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.planrun.dispatch.Dispatches;

/** 汇总案件状态: takes down how the cases stand. */
@InModels
@Component("collectState")
class CollectState implements JavaDelegate {

    private final Dispatches dispatches;

    CollectState(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatches.collect(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
