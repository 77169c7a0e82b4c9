package org.zhenggai.rectification.ground.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** Seals rows as they are at this moment. */
final class SealWriter {

    /** The seals as chains, one for each case. */
    static final EntryChain.Table CHAIN = new EntryChain.Table("record_seal", "record_seal_head", "case_id",
            List.of("case_id", "kind", "object_id", "digest", "sealed_at"));

    /** A row that was changed. */
    record Touched(SealedTable table, long caseId, String objectId) {}

    /** A row as it is, and the digest of its last seal, null for none. */
    record Row(long caseId, String objectId, String digest, String sealed) {

        boolean changed() {
            return !Objects.equals(digest, sealed);
        }
    }

    private final JdbcTemplate jdbc;
    private final EntryChain chain;

    SealWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.chain = new EntryChain(jdbc, CHAIN);
    }

    /**
     * Seals those of the rows that have another content than at their last seal. The heads of their cases are locked first: whoever changes
     * another part of the same record at the same time is waited for, and its change is seen.
     */
    void seal(List<Touched> touched) {
        Map<Long, EntryChain.Head> heads = chain.lockHeads(new TreeSet<>(touched.stream().map(Touched::caseId).toList()));
        Map<SealedTable, Collection<String>> byTable = new LinkedHashMap<>();
        touched.forEach(one -> byTable.computeIfAbsent(one.table(), key -> new TreeSet<>()).add(one.objectId()));
        List<EntryChain.Entry> seals = new ArrayList<>();
        byTable.forEach((table, ids) -> write(table, rows(table, ids).stream().filter(Row::changed).toList(), seals));
        if (!seals.isEmpty()) {
            seals.sort(Comparator.comparing(EntryChain.Entry::chain).thenComparing(EntryChain.Entry::seq));
            chain.link(seals, heads);
        }
    }

    private List<Row> rows(SealedTable table, Collection<String> ids) {
        return jdbc.query(table.withSeal() + " where " + table.key() + " = any (cast(? as " + table.keyType() + "[]))) r",
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("varchar", ids.toArray())),
                (row, n) -> row(table, row));
    }

    /** The present row of {@link SealedTable#withSeal}. */
    static Row row(SealedTable table, ResultSet row) throws SQLException {
        return new Row(row.getLong("case_id"), row.getString("object_id"), DigestUtils.sha256Hex(EntryHash.content(row, table)),
                row.getString("sealed"));
    }

    private void write(SealedTable table, List<Row> rows, List<EntryChain.Entry> seals) {
        if (rows.isEmpty()) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(Clock.systemUTC());
        seals.addAll(jdbc.query("""
                insert into record_seal (case_id, kind, object_id, digest, sealed_at)
                select n.case_id, ?, n.object_id, n.digest, ? from unnest(?, ?, ?) as n (case_id, object_id, digest)
                returning\s""" + CHAIN.select(),
                statement -> {
                    statement.setString(1, table.kind());
                    statement.setObject(2, now);
                    statement.setArray(3, statement.getConnection().createArrayOf("bigint", rows.stream().map(Row::caseId).toArray()));
                    statement.setArray(4, statement.getConnection().createArrayOf("varchar", rows.stream().map(Row::objectId).toArray()));
                    statement.setArray(5, statement.getConnection().createArrayOf("varchar", rows.stream().map(Row::digest).toArray()));
                }, (row, n) -> chain.entry(row)));
    }
}
