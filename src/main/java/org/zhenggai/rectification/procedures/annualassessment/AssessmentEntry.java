package org.zhenggai.rectification.procedures.annualassessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;
import org.zhenggai.rectification.ground.organization.Office;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.organization.Unit;
import org.zhenggai.rectification.ground.organization.UnitKind;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/** Takes the entry of an assessment and the rules about its figures. */
@Service
public class AssessmentEntry {

    private final Assessments assessments;
    private final AssessmentSettings settings;
    private final Offices offices;
    private final Persons persons;
    private final Indicators indicators;
    private final Organization organization;
    private final DateRules dates;

    AssessmentEntry(Assessments assessments, AssessmentSettings settings, Offices offices, Persons persons, Indicators indicators,
            Organization organization, DateRules dates) {
        this.assessments = assessments;
        this.settings = settings;
        this.offices = offices;
        this.persons = persons;
        this.indicators = indicators;
        this.organization = organization;
        this.dates = dates;
    }

    /** The townships as options, each with its present target; none for who may not enter. */
    public List<Map<String, String>> townships(String userId) {
        return organization.units().stream().filter(unit -> unit.kind() == UnitKind.TOWNSHIP)
                .filter(unit -> mayEnter(userId, unit.id())).map(this::option).toList();
    }

    /**
     * Enters an assessment that the head of the assessing unit then confirms.
     *
     * @throws ForbiddenException         when the officer is no reviewer of the unit that assesses the township
     * @throws SubmissionRefusedException when a rule is broken; nothing is written then
     */
    public Assessment enter(StartSubmission form) {
        String township = form.text("township");
        if (!mayEnter(form.userId(), township)) {
            throw new ForbiddenException("年度考核由" + offices.authorityFor(form.userId()) + "的审核人员录入");
        }
        int year = form.number("year").intValueExact();
        if (year > dates.today().getYear()) {
            throw new SubmissionRefusedException("year", "考核年度", "不得晚于今年（" + dates.today().getYear() + "年）");
        }
        if (assessments.pending(township, year)) {
            throw new SubmissionRefusedException("year", "考核年度", "该乡镇" + year + "年度的考核正在确认，办结后才能再次录入");
        }
        AssessmentFigures figures = AssessmentFigures.of(form);
        check(figures, township);
        return assessments.get(assessments.insert(township, year, settings.indicator(), figures, form.userId()));
    }

    /** @throws SubmissionRefusedException when there is nothing to compare the value with */
    void check(AssessmentFigures figures, String township) {
        if (figures.targetMu() != null && figures.targetMu().signum() <= 0) {
            throw new SubmissionRefusedException("targetMu", "保护目标（亩）", "应大于0");
        }
        if (figures.targetMu() == null && indicators.target(township, settings.indicator()).isEmpty()) {
            throw new SubmissionRefusedException("targetMu", "保护目标（亩）", "该乡镇还没有现行目标，请按附表1填写");
        }
    }

    /** What the value is compared with: the target as entered, or the one that is set. */
    BigDecimal target(Assessment assessment) {
        return assessment.enteredTargetMu() != null ? assessment.enteredTargetMu()
                : indicators.target(assessment.unitId(), assessment.indicator()).orElseThrow();
    }

    /** Whether the officer reviews for the unit that assesses this township. */
    private boolean mayEnter(String userId, String township) {
        return persons.mayActAs(userId, Role.REVIEWER) && organization.officer(userId)
                .filter(officer -> officer.unitId().equals(offices.ofUnit(township).unit(Office.ASSESSMENT))).isPresent();
    }

    private Map<String, String> option(Unit unit) {
        return Map.of("value", unit.id(), "label", unit.name() + indicators.target(unit.id(), settings.indicator())
                .map(target -> "（现行目标" + Wording.mu(target) + "）").orElse("（尚无现行目标）"));
    }
}
