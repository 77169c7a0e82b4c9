package org.zhenggai.rectification.procedures.referral;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.RectificationCase;

/**
 * {@code /api/cases/{caseNumber}/referrals}: for whoever may read the case. Officers of a responsible unit see that a referral runs
 * and what came of it, but not the clues: those may be about them.
 */
@RestController
class ReferralController {

    private final CaseAccess access;
    private final CaseUnits units;
    private final Referrals referrals;

    ReferralController(CaseAccess access, CaseUnits units, Referrals referrals) {
        this.access = access;
        this.units = units;
        this.referrals = referrals;
    }

    /** Answers 404 when there is no such case, or the caller may not see it: the answer does not tell which. */
    @GetMapping("/api/cases/{caseNumber}/referrals")
    List<ReferralFile> ofCase(Principal caller, @PathVariable String caseNumber) {
        RectificationCase c = access.visible(caller.getName(), caseNumber);
        boolean concerned = units.isResponsible(c.id(), access.reader(caller.getName()).unitId());
        return referrals.of(c.id()).stream().map(referral -> file(referral, concerned)).toList();
    }

    private ReferralFile file(Referral referral, boolean concerned) {
        if (concerned) {
            return new ReferralFile(referral.withoutReasons(), referral.kind().label(), referral.state().label(), List.of(), List.of(),
                    List.of());
        }
        return new ReferralFile(referral, referral.kind().label(), referral.state().label(), referrals.clues(referral.id()),
                referrals.officers(referral.id()), referrals.items(referral.id()));
    }
}
