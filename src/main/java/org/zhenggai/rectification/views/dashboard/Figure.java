package org.zhenggai.rectification.views.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A number and the list behind it.
 *
 * @param code  what is counted
 * @param text  the same in Chinese
 * @param list  parameters with which {@code /api/ledger} answers just the cases that were counted
 */
public record Figure(String code, String text, long count, Map<String, String> list) {

    /** A figure of the list that the base narrows further: {@code name, value, …}. */
    static Figure of(String code, String text, long count, Map<String, String> base, String... further) {
        Map<String, String> list = new LinkedHashMap<>(base);
        for (int i = 0; i < further.length; i += 2) {
            list.put(further[i], further[i + 1]);
        }
        return new Figure(code, text, count, list);
    }
}
