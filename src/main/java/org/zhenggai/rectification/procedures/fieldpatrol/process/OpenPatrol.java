package org.zhenggai.rectification.procedures.fieldpatrol.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.fieldpatrol.Patrols;

/** 安排本期巡查: opens the period and sets its dates; an ended unit has none. */
@InModels
@Component("openPatrol")
class OpenPatrol implements JavaDelegate {

    private final Patrols patrols;

    OpenPatrol(Patrols patrols) {
        this.patrols = patrols;
    }

    @Override
    public void execute(DelegateExecution execution) {
        patrols.openNext(Long.parseLong((String) execution.getVariable("subjectId"))).forEach(execution::setVariable);
    }
}
