package org.zhenggai.rectification.procedures.fieldpatrol.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.fieldpatrol.Patrols;

/** 登记逾期未签阅: the lead's days are over. */
@InModels
@Component("lapsePatrolSignature")
class LapsePatrolSignature implements JavaDelegate {

    private final Patrols patrols;

    LapsePatrolSignature(Patrols patrols) {
        this.patrols = patrols;
    }

    @Override
    public void execute(DelegateExecution execution) {
        patrols.lapseSignature(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
