package org.zhenggai.rectification.procedures.lifecycle;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseReopened;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.CategoryChanged;
import org.zhenggai.rectification.procedures.annualassessment.IndicatorMeasured;

/** What ends with a conversion or a closure that is undone: the programme. And what undoes a closure: a value that falls back. */
@Component
class CaseReset {

    private final Programmes programmes;
    private final MeasuredCases measured;
    private final Cases cases;

    CaseReset(Programmes programmes, MeasuredCases measured, Cases cases) {
        this.programmes = programmes;
        this.measured = measured;
        this.cases = cases;
    }

    @EventListener
    @Order(0) // before the process of the new terms starts
    void on(CategoryChanged changed) {
        programmes.end(changed.caseId());
    }

    @EventListener
    @Order(0)
    void on(CaseReopened reopened) {
        programmes.end(reopened.caseId());
    }

    @EventListener
    void on(IndicatorMeasured value) {
        if (value.belowTarget()) {
            measured.closed(value.unitId(), value.indicator(), Category.ONGOING).forEach(caseId -> cases.reopen(caseId, value.actor(),
                    value.indicator() + "回落到目标以下：现状" + value.valueMu().toPlainString() + "亩，目标"
                            + value.targetMu().toPlainString() + "亩", false));
        }
    }
}
