package org.zhenggai.rectification.procedures.fieldpatrol;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a patrol found in a grid. Areas are in 亩.
 *
 * @param handled     what was said and done on the spot (劝诫、制止)
 * @param crimeDetail what points to a crime, null when nothing does
 * @param problemKey  the newly found problem it became, e.g. 新发现-12; null until it was reported
 */
public record PatrolFind(long periodId, int position, String grid, LocalDate foundOn, String place, String description, String problemType,
        BigDecimal areaMu, BigDecimal farmlandMu, BigDecimal basicFarmlandMu, String handled, String crimeDetail, String foundBy,
        String problemKey) {

    boolean sameAs(PatrolFind other) {
        return grid.equals(other.grid) && place.equals(other.place) && problemType.equals(other.problemType);
    }
}
