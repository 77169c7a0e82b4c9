package org.zhenggai.rectification.procedures.acceptance;

import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;
import org.zhenggai.rectification.ground.organization.Groups;
import org.zhenggai.rectification.ground.organization.Role;

/** Which group does an office of the acceptance chain; the models ask it for candidate groups. */
@InModels
@Service("acceptanceOffices")
public class AcceptanceOffices {

    private final AcceptanceSettings settings;
    private final CaseUnits units;

    AcceptanceOffices(AcceptanceSettings settings, CaseUnits units) {
        this.settings = settings;
        this.units = units;
    }

    /** 区政府督查人员: publish the notice and take objections in. */
    @ModelFunction
    public String districtSupervisors() {
        return Groups.of(settings.districtUnit(), Role.SUPERVISOR);
    }

    /** 区政府分管领导: approve. */
    @ModelFunction
    public String districtLeaders() {
        return Groups.of(settings.districtUnit(), Role.LEADER);
    }

    /** Who reviews, reports to the city and enters its feedback: the bureau, or the district where the bureau is itself responsible. */
    @ModelFunction
    public String reportingOfficers(String caseId) {
        return units.isResponsible(Long.parseLong(caseId), settings.bureauUnit())
                ? districtSupervisors() : Groups.of(settings.bureauUnit(), Role.REVIEWER);
    }

    /** Supervisors of the first-named supervising unit: look into objections. */
    @ModelFunction
    public String leadSupervisors(String caseId) {
        return Groups.of(units.supervising(caseId).get(0), Role.SUPERVISOR);
    }
}
