package org.zhenggai.rectification.procedures.referral.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;
import org.zhenggai.rectification.procedures.referral.ReferralOpened;
import org.zhenggai.rectification.procedures.referral.ReferralProcess;

/** Starts the process of a referral the system opened, in the same transaction. */
@Component
class StartReferral {

    private final Cases cases;
    private final CaseInstances instances;

    StartReferral(Cases cases, CaseInstances instances) {
        this.cases = cases;
        this.instances = instances;
    }

    @EventListener
    void on(ReferralOpened opened) {
        RectificationCase c = cases.get(opened.caseId());
        instances.start(ReferralProcess.KEY, c, instances.variables(c, opened.referralId())
                .putValue("referralKind", opened.kind().name()).putValue("clueAppended", false));
    }
}
