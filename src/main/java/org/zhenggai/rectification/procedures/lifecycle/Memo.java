package org.zhenggai.rectification.procedures.lifecycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a step noted to be undone, as it comes back from JSON. */
record Memo(Map<String, Object> values) {

    String text(String name) {
        return (String) values.get(name);
    }

    BigDecimal number(String name) {
        return values.get(name) == null ? null : new BigDecimal(text(name));
    }

    LocalDate date(String name) {
        return values.get(name) == null ? null : LocalDate.parse(text(name));
    }

    List<Integer> integers(String name) {
        return ((List<?>) values.get(name)).stream().map(one -> ((Number) one).intValue()).toList();
    }

    List<Long> keys(String name) {
        return ((List<?>) values.get(name)).stream().map(one -> ((Number) one).longValue()).toList();
    }

    static String text(Object value) {
        return value == null ? null : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
