package org.zhenggai.rectification.procedures.annualassessment;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 更正考核数据: corrects the figures, or withdraws an entry for the wrong township or year. */
@Component
class CorrectAssessmentStep implements TaskStep {

    private final Assessments assessments;
    private final AssessmentEntry entry;

    CorrectAssessmentStep(Assessments assessments, AssessmentEntry entry) {
        this.assessments = assessments;
        this.entry = entry;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(AnnualAssessmentProcess.path(AnnualAssessmentProcess.CORRECT));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        Assessment assessment = assessments.get(form.subjectKey());
        String action = form.text("action");
        if (action.equals("WITHDRAW")) {
            assessments.withdraw(assessment.id(), form.userId());
        } else {
            AssessmentFigures figures = AssessmentFigures.of(form);
            entry.check(figures, assessment.unitId());
            assessments.correct(assessment.id(), figures, form.userId());
        }
        return Map.of("assessmentCorrection", action);
    }
}
