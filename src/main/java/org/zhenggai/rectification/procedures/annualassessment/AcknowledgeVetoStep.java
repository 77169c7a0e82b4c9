package org.zhenggai.rectification.procedures.annualassessment;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 阅知一票否决: the township's head has read the veto and says what is done about it. */
@Component
class AcknowledgeVetoStep implements TaskStep {

    private final Assessments assessments;

    AcknowledgeVetoStep(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(AnnualAssessmentProcess.path(AnnualAssessmentProcess.ACKNOWLEDGE));
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        assessments.acknowledge(form.subjectKey(), form.text("measures"), form.userId());
        return Map.of();
    }
}
