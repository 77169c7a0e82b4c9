package org.zhenggai.rectification.casework.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates and areas as people write them. */
public final class Wording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private Wording() {}

    /** E.g. 2024年6月19日; 无固定期限 for null. */
    public static String date(LocalDate date) {
        return date == null ? "无固定期限" : DATE.format(date);
    }

    /** E.g. 7.59亩; 待核实 for null. */
    public static String mu(BigDecimal mu) {
        return mu == null ? "待核实" : mu.stripTrailingZeros().toPlainString() + "亩";
    }
}
