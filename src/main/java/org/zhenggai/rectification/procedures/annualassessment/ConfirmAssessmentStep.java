package org.zhenggai.rectification.procedures.annualassessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 确认考核数据: by the bureau's head, never by who entered or corrected the figures. */
@Component
class ConfirmAssessmentStep implements TaskStep {

    private final Assessments assessments;
    private final AssessmentEntry entry;
    private final SeparationOfDuties duties;

    ConfirmAssessmentStep(Assessments assessments, AssessmentEntry entry, SeparationOfDuties duties) {
        this.duties = duties;
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
        duties.demandOther(form, "conclusion", "确认结论", assessment.enteredBy(), assessment.correctedBy());
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
