package org.zhenggai.rectification.procedures.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.escalation.AccountabilityHandOver;

/** 移交问责: opens the referral that hands the matter to the competent body. */
@InModels
@Component("handOverForAccountability")
class HandOver implements JavaDelegate {

    private final AccountabilityHandOver handOver;

    HandOver(AccountabilityHandOver handOver) {
        this.handOver = handOver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOver.handOver(Long.parseLong((String) execution.getVariable("subjectId")));
    }
}
