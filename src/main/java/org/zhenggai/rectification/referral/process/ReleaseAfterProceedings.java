package org.zhenggai.rectification.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.engine.CaseVariable;
import org.zhenggai.rectification.finding.CaseClock;
import org.zhenggai.rectification.finding.HoldReason;

/** 恢复案件时限: gives the days of the proceedings back. */
@Component("releaseAfterProceedings")
class ReleaseAfterProceedings implements JavaDelegate {

    private final CaseClock clock;

    ReleaseAfterProceedings(CaseClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clock.release(CaseVariable.of(execution), HoldReason.PROCEEDINGS);
    }
}
