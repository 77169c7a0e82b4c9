package org.zhenggai.rectification.procedures.referral;

import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;
import org.zhenggai.rectification.ground.organization.Offices;

/** Who decides on a referral; the model asks it. Who reported the clue stays out of the engine, whose variables overseers read. */
@InModels
@Service("referralOffices")
public class ReferralOffices {

    private final ReferralStore store;
    private final Offices offices;

    ReferralOffices(ReferralStore store, Offices offices) {
        this.store = store;
        this.offices = offices;
    }

    @ModelFunction
    public String deciders(String caseId, String referralId) {
        return offices.referralDeciders(Long.parseLong(caseId), store.get(Long.parseLong(referralId)).openedBy());
    }
}
