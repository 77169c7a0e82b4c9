package org.zhenggai.rectification.casework.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A case to be registered.
 *
 * @param responsible     ids of the responsible units, the lead first
 * @param supervising     ids of the supervising units
 * @param areaMu          areas in 亩, null while unknown
 * @param dueDate         last day, null for an undated ongoing case
 * @param internalDueDate last day before the acceptance window, null when undated
 * @param condition       what an undated case waits for
 * @param checkDate       when that is looked at again
 * @param relapseOf       the closed case whose relapse this is, null for any other
 */
public record NewCase(String findingId, String title, String village, Category category, List<String> responsible,
        List<String> supervising, BigDecimal areaMu, BigDecimal farmlandMu, BigDecimal basicFarmlandMu, LocalDate dueDate,
        LocalDate internalDueDate, String condition, LocalDate checkDate, Long relapseOf) {}
