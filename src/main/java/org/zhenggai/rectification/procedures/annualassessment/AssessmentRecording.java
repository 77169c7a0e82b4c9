package org.zhenggai.rectification.procedures.annualassessment;

import org.springframework.stereotype.Service;

/** Records the result of an assessment, and with it the township's target and value. */
@Service
public class AssessmentRecording {

    private final Assessments assessments;
    private final Indicators indicators;

    AssessmentRecording(Assessments assessments, Indicators indicators) {
        this.assessments = assessments;
        this.indicators = indicators;
    }

    /**
     * Puts the result in force. Target and value become the township's present ones, unless an assessment for a later year is in
     * force: a late entry for a year long past says nothing about today.
     */
    public void record(long id, AssessmentResult result, String reason) {
        Assessment assessment = assessments.get(id);
        boolean latest = assessments.latest(assessment.unitId()).filter(other -> other.year() > assessment.year()).isEmpty();
        assessments.record(assessment, result, reason);
        if (latest) {
            if (assessment.enteredTargetMu() != null) {
                indicators.set(assessment.unitId(), assessment.indicator(), assessment.enteredTargetMu(), assessment.documentNo(),
                        assessment.enteredBy());
            }
            indicators.record(assessment.unitId(), assessment.indicator(), assessment.valueMu(),
                    assessment.year() + "年度考核，" + assessment.source() + "，" + assessment.documentNo(), assessment.enteredBy());
        }
    }
}
