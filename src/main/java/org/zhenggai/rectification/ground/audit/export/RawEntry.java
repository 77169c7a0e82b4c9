package org.zhenggai.rectification.ground.audit.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhenggai.rectification.ground.audit.AuditEntry;

/** An entry with the values of its columns as they are hashed, under the columns' names and in their order; instants in microseconds. */
final class RawEntry {

    private static final OffsetDateTime EPOCH = OffsetDateTime.parse("1970-01-01T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private RawEntry() {}

    static String line(AuditEntry entry) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("position", entry.position());
        columns.put("previous", entry.previousHash());
        columns.put("seq", entry.seq());
        columns.put("happened_at", micros(entry.at()));
        columns.put("real_at", micros(entry.realAt()));
        columns.put("actor", entry.actor());
        columns.put("action", entry.action());
        columns.put("detail", entry.detail());
        if (entry.category() != null) { // of a form with the later columns
            columns.put("form", 2);
            columns.put("category", entry.category().name());
            columns.put("object", entry.object());
            columns.put("outcome", entry.outcome() == null ? null : entry.outcome().name());
            columns.put("address", entry.address());
            columns.put("session", entry.session());
            columns.put("before_value", entry.before());
            columns.put("after_value", entry.after());
            columns.put("times", entry.times());
        }
        columns.put("hash", entry.hash());
        try {
            return JSON.writeValueAsString(columns);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long micros(OffsetDateTime instant) {
        return ChronoUnit.MICROS.between(EPOCH, instant);
    }
}
