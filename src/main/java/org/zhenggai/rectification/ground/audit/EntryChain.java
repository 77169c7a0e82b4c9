package org.zhenggai.rectification.ground.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Links the entries of an append-only table: each carries its place in its chain, the hash of the entry before it and its own hash, and
 * the chain's head knows the number of entries and the last hash, so that a missing tail shows too.
 */
public final class EntryChain {

    /**
     * A table of entries with the columns {@code seq}, {@code position}, {@code previous_hash} and {@code hash}, and its heads.
     *
     * @param name    the table
     * @param heads   table of heads: {@code chain}, {@code entries}, {@code last_hash}
     * @param scope   column that tells to which chain an entry belongs, or a constant where the table is one chain
     * @param columns what is hashed, in this order
     * @param later   columns that came later: hashed behind the others, with the column {@code form}, in entries that have a form
     */
    public record Table(String name, String heads, String scope, List<String> columns, List<String> later) {

        /** The column that tells by which columns an entry was hashed; null in those from before the later ones. */
        static final String FORM = "form";

        /** A table whose entries were always of one form. */
        public Table(String name, String heads, String scope, List<String> columns) {
            this(name, heads, scope, columns, List.of());
        }

        String select() {
            return "seq, " + scope + " as chain, position, previous_hash, hash, " + String.join(", ", columns)
                    + (later.isEmpty() ? "" : ", " + FORM + ", " + String.join(", ", later));
        }
    }

    /** An entry as it stands in the table. {@code position}, {@code previous} and {@code hash} are null while it is not linked. */
    record Entry(long seq, long chain, Long position, String previous, String hash, String content) {}

    /** How many entries a chain has, and the hash of the last. */
    record Head(long entries, String lastHash) {}

    private static final int PORTION = 1000;

    private final JdbcTemplate jdbc;
    private final Table table;

    public EntryChain(JdbcTemplate jdbc, Table table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Links fresh entries to the ends of their chains. The heads stay locked, in ascending order, until the transaction ends. */
    public void link(List<Long> seqs) {
        link(jdbc.query("select " + table.select() + " from " + table.name() + " where seq = any (?) order by chain, seq",
                statement -> statement.setArray(1, array(statement.getConnection(), "bigint", seqs.toArray())),
                (row, n) -> entry(row)), Map.of());
    }

    /** The same with entries as they came back from being written, by chain and seq, and with heads that {@link #lockHeads} has locked. */
    void link(List<Entry> fresh, Map<Long, Head> known) {
        if (fresh.isEmpty()) {
            return; // taken back to a savepoint
        }
        SortedSet<Long> chains = new TreeSet<>(fresh.stream().map(Entry::chain).toList());
        Map<Long, Head> heads = known.keySet().containsAll(chains) ? new LinkedHashMap<>(known) : locked(chains);
        heads.keySet().retainAll(chains);
        List<Object[]> links = new ArrayList<>();
        for (Entry entry : fresh) {
            Head head = heads.get(entry.chain());
            String hash = EntryHash.of(head.entries() + 1, head.lastHash(), entry.content());
            links.add(new Object[] {entry.seq(), head.entries() + 1, head.lastHash(), hash});
            heads.put(entry.chain(), new Head(head.entries() + 1, hash));
        }
        write(links, heads);
    }

    /** Hands on every entry in the order of the chains; runs in a transaction, so that entries come in portions. */
    void read(Long chain, Consumer<Entry> sink) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(PORTION);
        String where = chain == null ? "" : " where " + table.scope() + " = ?";
        streaming.query("select " + table.select() + " from " + table.name() + where + " order by chain, position nulls last, seq",
                row -> {
                    sink.accept(entry(row));
                }, only(chain));
    }

    /** Number of entries and last hash by chain, as the heads say. */
    Map<Long, Map.Entry<Long, String>> heads(Long chain) {
        Map<Long, Map.Entry<Long, String>> heads = new LinkedHashMap<>();
        jdbc.query("select chain, entries, last_hash from " + table.heads() + (chain == null ? "" : " where chain = ?")
                + " order by chain", row -> {
                    heads.put(row.getLong("chain"), Map.entry(row.getLong("entries"), row.getString("last_hash")));
                }, only(chain));
        return heads;
    }

    private static Object[] only(Long chain) {
        return chain == null ? new Object[0] : new Object[] {chain};
    }

    /** Locks the heads of these chains, in ascending order, until the transaction ends. */
    Map<Long, Head> lockHeads(SortedSet<Long> chains) {
        return locked(chains);
    }

    private Map<Long, Head> locked(SortedSet<Long> chains) {
        Map<Long, Head> heads = lock(chains);
        if (heads.size() < chains.size()) {
            jdbc.update("insert into " + table.heads() + " (chain, entries, last_hash) select c, 0, ? from unnest(?) c order by c"
                    + " on conflict do nothing", statement -> {
                        statement.setString(1, EntryHash.GENESIS);
                        statement.setArray(2, array(statement.getConnection(), "bigint", chains.toArray()));
                    });
            heads = lock(chains);
        }
        return heads;
    }

    private Map<Long, Head> lock(SortedSet<Long> chains) {
        Map<Long, Head> heads = new LinkedHashMap<>();
        jdbc.query("select chain, entries, last_hash from " + table.heads() + " where chain = any (?) order by chain for update",
                statement -> statement.setArray(1, array(statement.getConnection(), "bigint", chains.toArray())), row -> {
                    heads.put(row.getLong("chain"), new Head(row.getLong("entries"), row.getString("last_hash")));
                });
        return heads;
    }

    private void write(List<Object[]> links, Map<Long, Head> heads) {
        jdbc.update("update " + table.name() + " e set position = l.position, previous_hash = l.previous, hash = l.hash"
                + " from unnest(?, ?, ?, ?) as l (seq, position, previous, hash) where e.seq = l.seq", statement -> {
                    statement.setArray(1, array(statement.getConnection(), "bigint", column(links, 0)));
                    statement.setArray(2, array(statement.getConnection(), "bigint", column(links, 1)));
                    statement.setArray(3, array(statement.getConnection(), "text", column(links, 2)));
                    statement.setArray(4, array(statement.getConnection(), "text", column(links, 3)));
                });
        jdbc.update("update " + table.heads() + " h set entries = n.entries, last_hash = n.last_hash"
                + " from unnest(?, ?, ?) as n (chain, entries, last_hash) where h.chain = n.chain", statement -> {
                    statement.setArray(1, array(statement.getConnection(), "bigint", heads.keySet().toArray()));
                    statement.setArray(2, array(statement.getConnection(), "bigint",
                            heads.values().stream().map(Head::entries).toArray()));
                    statement.setArray(3, array(statement.getConnection(), "text",
                            heads.values().stream().map(Head::lastHash).toArray()));
                });
    }

    /** A row of {@link Table#select}. */
    Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong("seq"), row.getLong("chain"), row.getObject("position", Long.class),
                row.getString("previous_hash"), row.getString("hash"), EntryHash.content(row, table));
    }

    private static Array array(java.sql.Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private static Object[] column(List<Object[]> rows, int column) {
        return rows.stream().map(row -> row[column]).toArray();
    }
}
