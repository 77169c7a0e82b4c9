package org.zhenggai.rectification.procedures.fieldpatrol.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.fieldpatrol.Patrols;

/** 登记本期未巡查: the period ended first. */
@InModels
@Component("missPatrol")
class MissPatrol implements JavaDelegate {

    private final Patrols patrols;

    MissPatrol(Patrols patrols) {
        this.patrols = patrols;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("patrolSignUntil", patrols.miss(Long.parseLong((String) execution.getVariable("subjectId"))));
    }
}
