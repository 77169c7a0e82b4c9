package org.zhenggai.rectification.procedures.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseClock;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.HoldReason;
import org.zhenggai.rectification.ground.engine.CaseVariable;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** 暂停案件时限: while the police work no day counts. An ended case has no clock to stop. */
@InModels
@Component("holdForProceedings")
class HoldForProceedings implements JavaDelegate {

    private final CaseClock clock;
    private final Cases cases;

    HoldForProceedings(CaseClock clock, Cases cases) {
        this.clock = clock;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = CaseVariable.of(execution);
        if (!cases.get(caseId).processState().ended()) {
            clock.hold(caseId, HoldReason.PROCEEDINGS);
        }
    }
}
