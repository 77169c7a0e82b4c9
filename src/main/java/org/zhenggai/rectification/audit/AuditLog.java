package org.zhenggai.rectification.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.database.AtCommit;
import org.zhenggai.rectification.database.LastAct;

/**
 * The append-only log of what administrators did, one chain of entries. Joins the caller's transaction, so that no act goes without its
 * entry.
 */
@Service
public class AuditLog {

    /**
     * One act.
     *
     * @param seq    order of the entries
     * @param at     instant by the one clock (the rehearsal's in a rehearsal), offset of Asia/Shanghai
     * @param realAt instant of the real clock
     */
    public record Entry(long seq, OffsetDateTime at, OffsetDateTime realAt, String actor, String action, String detail) {
    }

    /** The log as a chain. */
    public static final EntryChain.Table CHAIN = new EntryChain.Table("audit_entry", "audit_head", "0::bigint",
            List.of("happened_at", "real_at", "actor", "action", "detail"));

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DETAIL_LIMIT = 4000;
    /** After the chains of the cases: there is one head for all. */
    private static final int ORDER = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtCommit atCommit;
    private final EntryChain chain;
    private final LastAct<Long> linking;

    AuditLog(JdbcClient jdbc, JdbcTemplate template, Clock clock, AtCommit atCommit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.atCommit = atCommit;
        this.chain = new EntryChain(template, CHAIN);
        this.linking = LastAct.of(ORDER, chain::link);
    }

    /** @param action what was done, in Chinese; {@code detail} may be null */
    @Transactional
    public void record(String actor, String action, String detail) {
        long seq = jdbc.sql("insert into audit_entry (happened_at, real_at, actor, action, detail) values (?, ?, ?, ?, ?) returning seq")
                .params(OffsetDateTime.now(clock), OffsetDateTime.now(Clock.system(ZONE)), actor, action,
                        detail == null || detail.length() <= DETAIL_LIMIT ? detail : detail.substring(0, DETAIL_LIMIT))
                .query(Long.class).single();
        atCommit.note(linking, seq);
    }

    /** Checks that no entry was changed, removed or inserted. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainCheck.Result check(int listed) {
        return ChainCheck.of(chain, null, listed);
    }

    /** A page of entries, newest first. */
    public List<Entry> page(int page, int size) {
        return jdbc.sql("""
                select seq, happened_at, real_at, actor, action, detail from audit_entry order by seq desc
                limit :size offset :offset""").param("size", size).param("offset", (long) page * size)
                .query((row, n) -> new Entry(row.getLong("seq"), at(row.getObject("happened_at", OffsetDateTime.class)),
                        at(row.getObject("real_at", OffsetDateTime.class)), row.getString("actor"), row.getString("action"),
                        row.getString("detail"))).list();
    }

    private static OffsetDateTime at(OffsetDateTime stored) {
        return stored.atZoneSameInstant(ZONE).toOffsetDateTime();
    }
}
