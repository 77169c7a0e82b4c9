package org.zhenggai.rectification.ground.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log, newest first; a page starts where the one before ended, so that late pages cost what early ones do. */
@Service
public class AuditReading {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PORTION = 500;
    private static final String COLUMNS = "seq, happened_at, real_at, actor, category, action, object, outcome, address, session, detail,"
            + " before_value, after_value, times, position, previous_hash, hash";

    private final JdbcTemplate jdbc;

    AuditReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** So many entries at most. */
    public List<AuditEntry> page(AuditQuestion question, int size) {
        List<Object> values = new ArrayList<>();
        String where = where(question, values);
        values.add(size);
        return jdbc.query("select " + COLUMNS + " from audit_entry" + where + " order by seq desc limit ?", (row, n) -> entry(row),
                values.toArray());
    }

    /** Hands on every entry, one after the other. */
    @Transactional(readOnly = true)
    public void stream(AuditQuestion question, Consumer<AuditEntry> sink) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(PORTION);
        List<Object> values = new ArrayList<>();
        String where = where(question, values);
        streaming.query("select " + COLUMNS + " from audit_entry" + where + " order by seq desc", row -> {
            sink.accept(entry(row));
        }, values.toArray());
    }

    /** The youngest entry whose transaction is committed, 0 for none. */
    public long last() {
        Long seq = jdbc.queryForObject("select max(seq) from audit_entry where position is not null", Long.class);
        return seq == null ? 0 : seq;
    }

    private static String where(AuditQuestion question, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        add(conditions, values, "real_at >= ?", at(question.from()));
        add(conditions, values, "real_at < ?", at(question.until()));
        add(conditions, values, "actor = ?", question.actor());
        add(conditions, values, "category = ?", question.category() == null ? null : question.category().name());
        add(conditions, values, "action like ?", containing(question.action()));
        add(conditions, values, "object = ?", question.object());
        add(conditions, values, "outcome = ?", question.outcome() == null ? null : question.outcome().name());
        add(conditions, values, "address like ?", question.address() == null ? null : escaped(question.address()) + "%");
        if (question.words() != null) {
            conditions.add("concat_ws(' ', action, object, detail, before_value, after_value) like ?");
            values.add(containing(question.words()));
        }
        add(conditions, values, "seq < ?", question.before());
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static OffsetDateTime at(LocalDateTime time) {
        return time == null ? null : time.atZone(ZONE).toOffsetDateTime();
    }

    private static String containing(String text) {
        return text == null ? null : "%" + escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        String category = row.getString("category");
        String outcome = row.getString("outcome");
        Integer times = row.getObject("times", Integer.class);
        return new AuditEntry(row.getLong("seq"), stored(row, "happened_at"), stored(row, "real_at"), row.getString("actor"),
                category == null ? null : Category.valueOf(category), row.getString("action"), row.getString("object"),
                outcome == null ? null : Outcome.valueOf(outcome), row.getString("address"), row.getString("session"),
                row.getString("detail"), row.getString("before_value"), row.getString("after_value"), times == null ? 1 : times,
                row.getObject("position", Long.class), row.getString("previous_hash"), row.getString("hash"));
    }

    private static OffsetDateTime stored(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).atZoneSameInstant(ZONE).toOffsetDateTime();
    }
}
