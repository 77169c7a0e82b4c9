package org.zhenggai.rectification.ground.audit.anchor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.EntryHash;
import org.zhenggai.rectification.ground.audit.ProvenChain;
import org.zhenggai.rectification.ground.audit.anchor.Anchor.Reason;

/** Anchors in the database, with the heads that each of them holds: those that moved since the one before. */
@Component
class AnchorStore {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clock REAL = Clock.system(ZONE);
    /** Serialises the making of anchors. */
    private static final int LOCK = 0xA7C402;

    private final JdbcClient jdbc;
    private final List<ProvenChain> chains;

    AnchorStore(JdbcClient jdbc, List<ProvenChain> chains) {
        this.jdbc = jdbc;
        this.chains = chains;
    }

    /** @param after number of the last anchor that the file knows: none is given twice */
    @Transactional
    public Anchor make(Reason reason, long after) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row, n) -> n).list();
        long seq = 1 + Math.max(after, jdbc.sql("select coalesce(max(seq), 0) from anchor").query(Long.class).single());
        long heads = 0;
        for (ProvenChain chain : chains) {
            heads += jdbc.sql("insert into anchor_head (anchor, kind, chain, entries, last_hash)"
                    + " select :anchor, :kind, h.chain, h.entries, h.last_hash from " + chain.table().heads() + " h"
                    + " where h.entries > 0 and not exists (select 1 from anchor_head a where a.kind = :kind and a.chain = h.chain"
                    + " and a.entries = h.entries)").param("anchor", seq).param("kind", chain.kind()).update();
        }
        record Head(long entries, String lastHash) {}
        Head log = jdbc.sql("select entries, last_hash from " + AuditLog.CHAIN.heads()).query(Head.class).optional()
                .orElse(new Head(0, EntryHash.GENESIS));
        Anchor anchor = new Anchor(seq, OffsetDateTime.now(REAL).truncatedTo(ChronoUnit.MILLIS), reason, log.entries(), log.lastHash(),
                heads, headsHash(seq));
        jdbc.sql("insert into anchor (seq, made_at, reason, audit_entries, audit_hash, heads, heads_hash) values (?, ?, ?, ?, ?, ?, ?)")
                .params(seq, anchor.madeAt(), reason.name(), anchor.auditEntries(), anchor.auditHash(), heads, anchor.headsHash()).update();
        return anchor;
    }

    /** Hash over the heads that are kept with an anchor, as lines {@code kind:chain:entries:hash}. */
    String headsHash(long anchor) {
        StringBuilder lines = new StringBuilder();
        jdbc.sql("select kind, chain, entries, last_hash from anchor_head where anchor = :anchor order by kind, chain, entries")
                .param("anchor", anchor).query(row -> {
                    lines.append(row.getString("kind")).append(':').append(row.getLong("chain")).append(':').append(row.getLong("entries"))
                            .append(':').append(row.getString("last_hash")).append('\n');
                });
        return DigestUtils.sha256Hex(lines.toString());
    }

    /** Those after this number, the first one first. */
    List<Anchor> after(long seq) {
        return jdbc.sql("select * from anchor where seq > :seq order by seq").param("seq", seq).query((row, n) -> anchor(row)).list();
    }

    Optional<Anchor> last() {
        return jdbc.sql("select * from anchor order by seq desc limit 1").query((row, n) -> anchor(row)).optional();
    }

    void stamp(long anchor, byte[] token) {
        jdbc.sql("insert into anchor_stamp (anchor, stamped_at, token) values (?, ?, ?)").params(anchor, OffsetDateTime.now(REAL), token)
                .update();
    }

    /** An authority's stamp on an anchor. */
    record Stamp(long anchor, byte[] token) {}

    List<Stamp> stamps() {
        return jdbc.sql("select anchor, token from anchor_stamp order by anchor")
                .query((row, n) -> new Stamp(row.getLong("anchor"), row.getBytes("token"))).list();
    }

    private static Anchor anchor(ResultSet row) throws SQLException {
        return new Anchor(row.getLong("seq"), row.getObject("made_at", OffsetDateTime.class).atZoneSameInstant(ZONE).toOffsetDateTime(),
                Reason.valueOf(row.getString("reason")), row.getLong("audit_entries"), row.getString("audit_hash"), row.getLong("heads"),
                row.getString("heads_hash"));
    }
}
