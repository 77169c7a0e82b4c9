package org.zhenggai.rectification.procedures.referral;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;
import org.zhenggai.rectification.ground.organization.Groups;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;

/** Which group does an office of the referral; the model asks it for candidate groups. */
@InModels
@Service("referralOffices")
public class ReferralOffices {

    private record Office(String unitId, Role role) {
    }

    private final ReferralSettings settings;
    private final ReferralStore store;
    private final CaseUnits units;
    private final Organization organization;

    ReferralOffices(ReferralSettings settings, ReferralStore store, CaseUnits units, Organization organization) {
        this.settings = settings;
        this.store = store;
        this.units = units;
        this.organization = organization;
    }

    /**
     * Who decides: the authority's head; the district's leader where the authority is responsible for the case or its head reported
     * the clue. Nobody decides on what they reported themselves, and the task always has somebody to do it.
     */
    @ModelFunction
    public String deciders(String caseId, String referralId) {
        String opener = store.get(Long.parseLong(referralId)).openedBy();
        List<Office> offices = new ArrayList<>();
        if (!units.isResponsible(Long.parseLong(caseId), settings.decidingUnit())) {
            offices.add(new Office(settings.decidingUnit(), Role.LEAD));
        }
        offices.add(new Office(settings.substituteUnit(), Role.LEADER));
        Office last = new Office(settings.substituteUnit(), Role.LEAD);
        Office office = offices.stream().filter(candidate -> !holds(opener, candidate)).findFirst().orElse(last);
        return Groups.of(office.unitId(), office.role());
    }

    /** Who sends the packet and records what comes back: the authority's handlers. */
    @ModelFunction
    public String handlers() {
        return Groups.of(settings.decidingUnit(), Role.HANDLER);
    }

    /** Active officers of the authority: those who may be put in charge. */
    List<Officer> officers() {
        return organization.officers().stream().filter(Officer::active)
                .filter(officer -> officer.unitId().equals(settings.decidingUnit())).toList();
    }

    private boolean holds(String officerId, Office office) {
        return organization.officer(officerId)
                .map(officer -> officer.unitId().equals(office.unitId()) && officer.roles().contains(office.role())).orElse(false);
    }
}
