package org.zhenggai.rectification.procedures.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseClock;
import org.zhenggai.rectification.casework.finding.HoldReason;
import org.zhenggai.rectification.ground.engine.CaseVariable;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.procedures.referral.ReferralState;
import org.zhenggai.rectification.procedures.referral.Referrals;

/** 恢复案件时限: gives the days of the proceedings back. */
@InModels
@Component("releaseAfterProceedings")
class ReleaseAfterProceedings implements JavaDelegate {

    private final CaseClock clock;
    private final Referrals referrals;

    ReleaseAfterProceedings(CaseClock clock, Referrals referrals) {
        this.referrals = referrals;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = CaseVariable.of(execution);
        // other proceedings on the same case go on
        if (referrals.of(caseId).stream().noneMatch(referral -> referral.state() == ReferralState.FILED)) {
            clock.release(caseId, HoldReason.PROCEEDINGS);
        }
    }
}
