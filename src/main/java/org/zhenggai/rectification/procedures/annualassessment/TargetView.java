package org.zhenggai.rectification.procedures.annualassessment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Where a township stands against its target, in 亩; what nobody has entered is null.
 *
 * @param source      where the value comes from
 * @param shortfallMu how much the value falls short of the target, null when it does not
 * @param surplusMu   how much it exceeds the target, null when it falls short
 */
public record TargetView(String unitId, String unitName, String indicator, BigDecimal targetMu, BigDecimal valueMu,
        LocalDate measuredOn, String source, BigDecimal shortfallMu, BigDecimal surplusMu,
        LastAssessment lastAssessment) {

    /** The assessment in force for the latest year. */
    public record LastAssessment(int year, AssessmentResult result, boolean vetoed, String reason, BigDecimal targetMu,
            BigDecimal valueMu, String documentNo, LocalDate recordedOn, LocalDate acknowledgedOn,
            String measures) {

        static LastAssessment of(Assessment a) {
            return new LastAssessment(a.year(), a.result(), a.result() == AssessmentResult.VETOED, a.reason(), a.targetMu(),
                    a.valueMu(), a.documentNo(), a.recordedOn(), a.acknowledgedOn(), a.measures());
        }
    }
}
