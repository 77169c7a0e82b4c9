package org.zhenggai.rectification.referral.web;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.engine.NotFoundException;
import org.zhenggai.rectification.finding.CaseRegister;
import org.zhenggai.rectification.finding.CaseRegister.Reader;
import org.zhenggai.rectification.finding.CaseUnits;
import org.zhenggai.rectification.finding.RectificationCase;
import org.zhenggai.rectification.organization.Officer;
import org.zhenggai.rectification.organization.Organization;
import org.zhenggai.rectification.referral.Referral;
import org.zhenggai.rectification.referral.Referrals;

/**
 * {@code /api/cases/{caseNumber}/referrals}: for whoever may read the case. Officers of a responsible unit see that a referral runs
 * and what came of it, but not the clues: those may be about them.
 */
@RestController
class ReferralController {

    private final CaseRegister register;
    private final CaseUnits units;
    private final Referrals referrals;
    private final Organization organization;

    ReferralController(CaseRegister register, CaseUnits units, Referrals referrals, Organization organization) {
        this.register = register;
        this.units = units;
        this.referrals = referrals;
        this.organization = organization;
    }

    /** @throws NotFoundException when there is no such case, or the caller may not see it: the answer does not tell which */
    @GetMapping("/api/cases/{caseNumber}/referrals")
    List<ReferralFile> ofCase(Principal caller, @PathVariable String caseNumber) {
        Reader reader = organization.officer(caller.getName()).filter(Officer::active)
                .map(officer -> new Reader(organization.isOverseer(officer.id()), officer.unitId()))
                .orElse(new Reader(false, null));
        RectificationCase c = register.find(reader, caseNumber)
                .orElseThrow(() -> new NotFoundException("没有案件" + caseNumber + "，或者它与您的单位无关"));
        boolean concerned = units.isResponsible(c.id(), reader.unitId());
        return referrals.of(c.id()).stream().map(referral -> file(referral, concerned)).toList();
    }

    private ReferralFile file(Referral referral, boolean concerned) {
        return new ReferralFile(referral, referral.kind().label(), referral.state().label(),
                concerned ? List.of() : referrals.clues(referral.id()), referrals.officers(referral.id()),
                referrals.items(referral.id()));
    }
}
