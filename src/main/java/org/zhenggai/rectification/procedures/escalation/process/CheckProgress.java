package org.zhenggai.rectification.procedures.escalation.process;

import java.util.Date;
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

    CheckProgress(CaseCheck check) {
        this.check = check;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("nextCheckAt", Date.from(check.morning(CaseVariable.of(execution))));
    }
}
