package org.zhenggai.rectification.procedures.annualassessment;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.language.InModels;

/** 登记考核结果: hands the decision's result to the assessment and to the gateway. */
@InModels
@Component("recordAssessment")
class RecordAssessment implements JavaDelegate {

    private final AssessmentRecording recording;

    RecordAssessment(AssessmentRecording recording) {
        this.recording = recording;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<?, ?> decision = (Map<?, ?>) execution.getVariable("assessmentDecision");
        AssessmentResult result = AssessmentResult.valueOf((String) decision.get("result"));
        recording.record(Long.parseLong((String) execution.getVariable("subjectId")), result, (String) decision.get("reason"));
        execution.setVariable("assessmentResult", result.name());
        execution.removeVariable("assessmentDecision"); // two values in one: our table holds them now
    }
}
