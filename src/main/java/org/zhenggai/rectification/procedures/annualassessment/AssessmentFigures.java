package org.zhenggai.rectification.procedures.annualassessment;

import java.math.BigDecimal;
import org.zhenggai.rectification.ground.engine.task.FormValues;

/** What is entered or corrected: the target, null where the one that is set applies, the value and where it comes from. */
record AssessmentFigures(BigDecimal targetMu, BigDecimal valueMu, String source, String documentNo) {

    static AssessmentFigures of(FormValues form) {
        return new AssessmentFigures(form.number("targetMu"), form.number("valueMu"), form.text("source"),
                form.text("documentNumber"));
    }
}
