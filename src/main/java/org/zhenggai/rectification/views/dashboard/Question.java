package org.zhenggai.rectification.views.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.views.ledger.LedgerFilter;

/** Who asks, about which plan, year, unit and category; each of these may be null. */
public record Question(Reader reader, String plan, Integer year, String unit, Category category) {

    /** The ledger's filter: umbrella cases that were replaced count nowhere. */
    LedgerFilter filter() {
        return new LedgerFilter(null, unit, category, null, null, year, plan, null, null, null, null, null,
                LedgerFilter.Stage.COUNTED, null, null, null, null, null, null, null);
    }

    /** The same as parameters of {@code /api/ledger}. */
    Map<String, String> list() {
        Map<String, String> list = new LinkedHashMap<>();
        put(list, "plan", plan);
        put(list, "year", year);
        put(list, "unit", unit);
        put(list, "category", category);
        list.put("stage", LedgerFilter.Stage.COUNTED.name());
        return list;
    }

    private static void put(Map<String, String> list, String name, Object value) {
        if (value != null) {
            list.put(name, value.toString());
        }
    }
}
