package org.zhenggai.rectification.finding.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.engine.CaseVariable;
import org.zhenggai.rectification.engine.language.InModels;
import org.zhenggai.rectification.finding.Cases;

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
