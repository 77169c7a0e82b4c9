package org.zhenggai.rectification.casework.finding;

import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.ground.audit.Attempts;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** Who may read which case: a unit's officers what concerns the unit, overseers all, administrators nothing. */
@Service
public class CaseAccess {

    private final CaseRegister register;
    private final Organization organization;

    CaseAccess(CaseRegister register, Organization organization) {
        this.register = register;
        this.organization = organization;
    }

    /** What the user may read. */
    public Reader reader(String userId) {
        return organization.officer(userId).filter(Officer::active)
                .map(officer -> new Reader(organization.isOverseer(officer.id()), officer.unitId()))
                .orElse(new Reader(false, null));
    }

    /** @throws NotFoundException when there is no such case, or the user may not see it: the answer does not tell which */
    public RectificationCase visible(String userId, String caseNumber) {
        return register.find(reader(userId), caseNumber).orElseThrow(() -> {
            if (register.exists(caseNumber)) {
                Attempts.foreign(caseNumber);
            }
            return new NotFoundException("没有案件" + caseNumber + "，或者它与您的单位无关");
        });
    }
}
