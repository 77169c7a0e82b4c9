package org.zhenggai.rectification.procedures.planrun.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.planrun.dispatch.Dispatches;

/** 发布调度表: the sheet is published. */
@InModels
@Component("publishDispatch")
class PublishDispatch implements JavaDelegate {

    private final Dispatches dispatches;

    PublishDispatch(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatches.publish(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
