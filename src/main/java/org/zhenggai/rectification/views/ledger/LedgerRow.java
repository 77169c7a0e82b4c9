package org.zhenggai.rectification.views.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zhenggai.rectification.casework.schedule.ScheduleState;

/**
 * A row as its reader may see it, today.
 *
 * @param values      raw values by column: codes, dates, numbers, texts; columns without a value are missing
 * @param daysLeft    working days left, null when undated or ended
 * @param daysOverdue working days overdue, null when undated or ended
 */
public record LedgerRow(long caseId, String planId, String title, String leadUnit, Map<LedgerColumn, Object> values,
        ScheduleState schedule, Integer daysLeft, Integer daysOverdue) {

    /** Over HTTP: every column by its field, null where empty, and beside codes what people read. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        for (LedgerColumn column : LedgerColumn.values()) {
            Object value = values.get(column);
            json.put(column.field(), value);
            switch (column.kind()) {
                case CATEGORY, TYPE, STATE, SCHEDULE -> json.put(column.field() + "Text", LedgerWords.shown(column, value));
                default -> {}
            }
        }
        json.put("planId", planId);
        json.put("title", title);
        json.put("leadUnit", leadUnit);
        json.put("daysLeft", daysLeft);
        json.put("daysOverdue", daysOverdue);
        return json;
    }
}
