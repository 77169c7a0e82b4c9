package org.zhenggai.rectification.procedures.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.CaseVariable;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.escalation.CaseCheck;

/** 检查序时进度: checks the case against the ladder and sets when it is checked next. */
@InModels
@Component("checkProgress")
class CheckProgress implements JavaDelegate {

    private final CaseCheck check;
    private final NextCheckAt nextCheckAt;

    CheckProgress(CaseCheck check, NextCheckAt nextCheckAt) {
        this.check = check;
        this.nextCheckAt = nextCheckAt;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nextCheckAt.set(execution.getProcessInstanceId(), check.morning(CaseVariable.of(execution)));
    }
}
