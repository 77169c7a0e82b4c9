package org.zhenggai.rectification.casework.finding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.ground.engine.CaseVariable;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** 撤销案件: ends the case as unfounded. */
@InModels
@Component("withdrawCase")
class WithdrawCase implements JavaDelegate {

    private final Cases cases;

    WithdrawCase(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.withdraw(CaseVariable.of(execution));
    }
}
