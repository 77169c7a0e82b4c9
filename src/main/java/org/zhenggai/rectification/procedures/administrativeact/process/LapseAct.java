package org.zhenggai.rectification.procedures.administrativeact.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.administrativeact.Acts;

/** 登记失效: nobody has decided in time. */
@Component("lapseAct")
@InModels
class LapseAct implements JavaDelegate {

    private final Acts acts;

    LapseAct(Acts acts) {
        this.acts = acts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acts.lapse(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
