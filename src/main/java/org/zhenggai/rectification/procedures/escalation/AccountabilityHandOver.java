package org.zhenggai.rectification.procedures.escalation;

import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.procedures.referral.ReferralKind;
import org.zhenggai.rectification.procedures.referral.Referrals;

/** Hands an escalation that did not help over to the body that calls people to account. */
@Service
public class AccountabilityHandOver {

    private final Escalations escalations;
    private final Referrals referrals;

    AccountabilityHandOver(Escalations escalations, Referrals referrals) {
        this.escalations = escalations;
        this.referrals = referrals;
    }

    public void handOver(long escalationId) {
        Escalation e = escalations.get(escalationId);
        escalations.end(escalationId, Escalation.State.HANDED_OVER);
        referrals.open(e.caseId(), ReferralKind.ACCOUNTABILITY, e.instrument().label() + "：" + e.reason(), Timeline.SYSTEM);
    }
}
