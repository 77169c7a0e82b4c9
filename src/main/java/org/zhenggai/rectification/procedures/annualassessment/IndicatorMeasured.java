package org.zhenggai.rectification.procedures.annualassessment;

import java.math.BigDecimal;

/**
 * A value was measured for a unit. Published in the transaction that recorded it.
 *
 * @param valueMu  what was measured, in 亩
 * @param targetMu what the unit has to hold, in 亩; null while no target is set
 */
public record IndicatorMeasured(String unitId, String indicator, BigDecimal valueMu, BigDecimal targetMu, String actor) {

    /** Whether the value falls short of the target. */
    public boolean belowTarget() {
        return targetMu != null && valueMu.compareTo(targetMu) < 0;
    }
}
