package org.zhenggai.rectification.ground.audit;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.zhenggai.rectification.ground.audit.EntryColumns.ENTRY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.database.Composed;

/** Reads the log, newest first; a page starts where the one before ended, so that late pages cost what early ones do. */
@Service
public class AuditReading {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AuditReading(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** So many entries at most. */
    public List<AuditEntry> page(AuditQuestion question, int size) {
        return Composed.of(select(question).limit(size)).by(jdbc).query((row, n) -> entry(row)).list();
    }

    /** Hands on every entry, one after the other. */
    @Transactional(readOnly = true)
    public void stream(AuditQuestion question, Consumer<AuditEntry> sink) {
        JdbcTemplate portions = new JdbcTemplate(template.getDataSource());
        portions.setFetchSize(PORTION);
        Composed.of(select(question)).by(JdbcClient.create(portions)).query(row -> {
            sink.accept(entry(row));
        });
    }

    /** The youngest entry whose transaction is committed, 0 for none. */
    public long last() {
        return jdbc.sql("select coalesce(max(seq), 0) from audit_entry where position is not null").query(Long.class).single();
    }

    private static SelectLimitStep<Record> select(AuditQuestion question) {
        return DSL.select(ENTRY.fields()).from(ENTRY).where(DSL.and(where(question))).orderBy(ENTRY.seq.desc());
    }

    private static List<Condition> where(AuditQuestion question) {
        List<Condition> where = new ArrayList<>();
        add(where, at(question.from()), ENTRY.realAt::ge);
        add(where, at(question.until()), ENTRY.realAt::lt);
        add(where, question.actor(), ENTRY.actor::eq);
        add(where, question.category(), ENTRY.category::eq);
        add(where, containing(question.action()), ENTRY.action::like);
        add(where, question.object(), ENTRY.object::eq);
        add(where, question.outcome(), ENTRY.outcome::eq);
        add(where, question.address() == null ? null : escaped(question.address()) + "%", ENTRY.address::like);
        add(where, containing(question.words()), function(name("concat_ws"), SQLDataType.VARCHAR, inline(" "), ENTRY.action, ENTRY.object,
                ENTRY.detail, ENTRY.beforeValue, ENTRY.afterValue)::like);
        add(where, question.before(), ENTRY.seq::lt);
        return where;
    }

    private static <T> void add(List<Condition> where, T value, Function<T, Condition> condition) {
        if (value != null) {
            where.add(condition.apply(value));
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
