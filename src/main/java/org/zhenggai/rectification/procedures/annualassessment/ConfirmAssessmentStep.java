package org.zhenggai.rectification.procedures.annualassessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.SubmissionRefusedException;
import org.zhenggai.rectification.ground.engine.TaskStep;
import org.zhenggai.rectification.ground.engine.TaskSubmission;
import org.zhenggai.rectification.ground.organization.Persons;

/** 确认考核数据: by the bureau's head, never by who entered or corrected the figures. */
@Component
class ConfirmAssessmentStep implements TaskStep {

    private final Assessments assessments;
    private final AssessmentEntry entry;
    private final Persons persons;

    ConfirmAssessmentStep(Assessments assessments, AssessmentEntry entry, Persons persons) {
        this.persons = persons;
        this.assessments = assessments;
        this.entry = entry;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(AnnualAssessmentProcess.path(AnnualAssessmentProcess.CONFIRM));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Assessment assessment = assessments.get(form.subjectKey());
        if (persons.same(form, assessment.enteredBy()) || persons.same(form, assessment.correctedBy())) {
            throw new SubmissionRefusedException("conclusion", "确认结论", "数据由您录入或更正，须由他人确认");
        }
        String conclusion = form.text("conclusion");
        if (conclusion.equals("RETURN")) {
            assessments.sendBack(assessment.id(), form.text("comment"));
            return Map.of("assessmentConfirmation", conclusion);
        }
        BigDecimal target = entry.target(assessment);
        assessments.confirm(assessment.id(), target, form.userId());
        return Map.of("assessmentConfirmation", conclusion, "targetReached", assessment.valueMu().compareTo(target) >= 0);
    }
}
