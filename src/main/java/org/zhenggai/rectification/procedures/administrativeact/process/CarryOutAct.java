package org.zhenggai.rectification.procedures.administrativeact.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.administrativeact.Acts;

/** 执行事项: two administrators agree. */
@Component("carryOutAct")
@InModels
class CarryOutAct implements JavaDelegate {

    private final Acts acts;

    CarryOutAct(Acts acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acts.carryOut(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
