package org.zhenggai.rectification.procedures.annualassessment;

import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelFunction;
import org.zhenggai.rectification.ground.organization.Groups;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Role;

/** Who does what in the yearly assessment; the model asks it for candidate groups. */
@InModels
@Service("assessmentOffices")
public class AssessmentOffices {

    private final AssessmentSettings settings;
    private final Organization organization;
    private final Persons persons;

    AssessmentOffices(AssessmentSettings settings, Organization organization, Persons persons) {
        this.persons = persons;
        this.settings = settings;
        this.organization = organization;
    }

    /** 自然资源主管部门负责人: confirms. */
    @ModelFunction
    public String confirmers() {
        return Groups.of(settings.bureauUnit(), Role.LEAD);
    }

    /** 自然资源主管部门审核人员: enters and corrects. */
    @ModelFunction
    public String reviewers() {
        return Groups.of(settings.bureauUnit(), Role.REVIEWER);
    }

    /** Whether the officer is one of the bureau's reviewers. */
    boolean mayEnter(String userId) {
        return persons.mayActAs(userId, Role.REVIEWER)
                && organization.officer(userId).filter(officer -> officer.unitId().equals(settings.bureauUnit())).isPresent();
    }
}
