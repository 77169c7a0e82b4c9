package org.zhenggai.rectification.procedures.annualassessment;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.engine.task.StartStep;
import org.zhenggai.rectification.ground.engine.task.StartSubmission;

/** 录入年度考核: a reviewer of the bureau enters an assessment. */
@Component
class StartAssessment implements StartStep {

    private final AssessmentEntry entry;

    StartAssessment(AssessmentEntry entry) {
        this.entry = entry;
    }

    @Override
    public String processKey() {
        return AnnualAssessmentProcess.KEY;
    }

    @Override
    public Map<String, Object> factsFor(String userId) {
        return Map.of("townships", entry.townships(userId));
    }

    @Override
    public StartOrder perform(StartSubmission submission) {
        Assessment assessment = entry.enter(submission);
        return new StartOrder("考核-" + assessment.year() + "-" + assessment.unitId(),
                Map.of("subjectId", String.valueOf(assessment.id()), "assessedUnit", assessment.unitId()));
    }
}
