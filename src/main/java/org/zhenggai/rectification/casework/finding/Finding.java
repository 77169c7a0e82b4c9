package org.zhenggai.rectification.casework.finding;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A finding (问题): a numbered item of the plan.
 *
 * @param path       number in the plan, e.g. {@code 一1(1)}
 * @param heading    heading of the item
 * @param deadline   整改时限, null when undated
 * @param areaMu     total area the plan states in 亩, null when it states none; counts once however many cases there are
 * @param conversionDeadline the deadline that holds once an undated case's condition is met, null where the plan sets none
 * @param indicator  what the cases are measured by, e.g. 耕地保有量; null for most
 */
public record Finding(String id, String planId, String path, String heading, String problem, String target, Category category,
        LocalDate deadline, String problemType, BigDecimal areaMu, BigDecimal farmlandMu, BigDecimal basicFarmlandMu,
        LocalDate conversionDeadline, String indicator) {}
