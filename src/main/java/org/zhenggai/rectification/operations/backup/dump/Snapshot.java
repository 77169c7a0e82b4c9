package org.zhenggai.rectification.operations.backup.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.postgresql.PGConnection;
import org.zhenggai.rectification.ground.database.Migrations;
import org.zhenggai.rectification.ground.database.Migrations.Script;
import org.zhenggai.rectification.operations.backup.format.BackupRefusedException;
import org.zhenggai.rectification.operations.backup.format.Manifest.Chain;
import org.zhenggai.rectification.operations.backup.format.Manifest.Content;

/** The database at one instant: one transaction that only reads and sees nothing of what others commit after its beginning. */
public final class Snapshot implements AutoCloseable {

    /** What a copy was. @param sha256 of its bytes */
    public record Copied(long rows, String sha256) {}

    /** What is counted for people; all of it are tables of the engine. */
    private static final Map<String, String> COUNTED = new TreeMap<>(Map.of(
            "待办任务", "select count(*) from act_ru_task",
            "定时器", "select count(*) from act_ru_job where type_ = 'timer'",
            "运行中的流程", "select count(*) from act_ru_execution where parent_id_ is null"));

    private final Connection connection;
    private final OffsetDateTime at;
    private final List<Shape> shapes;

    /** @throws BackupRefusedException where the database is none of this software */
    public Snapshot(DataSource database) throws SQLException {
        this.connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            // the instant at which the transaction began: what was committed before it is in
            this.at = one("select now()", OffsetDateTime.class);
            if (Migrations.applied(connection).isEmpty()) {
                throw new BackupRefusedException("这个数据库中没有整改系统的数据表，请核对数据库设置。");
            }
            this.shapes = Shape.all(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    public OffsetDateTime at() {
        return at;
    }

    public List<Script> scripts() throws SQLException {
        return Migrations.applied(connection);
    }

    /** Columns by table. */
    public Map<String, List<String>> tables() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        shapes.forEach(shape -> columns.put(shape.name(), shape.columns()));
        return columns;
    }

    /** Writes the rows of a table, in the order of its key. */
    public Copied copy(String table, OutputStream to) throws SQLException, IOException {
        Shape shape = shapes.stream().filter(one -> one.name().equals(table)).findFirst().orElseThrow();
        DigestOutputStream hashed = new DigestOutputStream(to, DigestUtils.getSha256Digest());
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(shape.copyOut(), hashed);
        return new Copied(rows, Hex.encodeHexString(hashed.getMessageDigest().digest()));
    }

    /** Last value by sequence; a sequence is outside of transactions, so that it is read last and is rather too high. */
    public Map<String, Long> sequences() throws SQLException {
        Map<String, Long> values = new TreeMap<>();
        each("select quote_ident(sequencename), last_value from pg_sequences where schemaname = current_schema()"
                + " and last_value is not null",
                row -> values.put(row.getString(1), row.getLong(2)));
        return values;
    }

    public String engine() throws SQLException {
        return one("select value_ from act_ge_property where name_ = 'schema.version'", String.class);
    }

    public Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Map.Entry<String, String> counted : COUNTED.entrySet()) {
            counts.put(counted.getKey(), one(counted.getValue(), Long.class));
        }
        return counts;
    }

    /** What the heads say of the chains. */
    public List<Chain> chains() throws SQLException {
        return ProvenChains.heads(connection);
    }

    /** Files that pieces of evidence refer to. */
    public List<Content> evidence() throws SQLException {
        List<Content> files = new ArrayList<>();
        each("select sha256, size from evidence_file order by sha256 collate \"C\"",
                row -> files.add(new Content(row.getString(1), row.getString(1), row.getLong(2))));
        return files;
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void each(String sql, Row taken) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                taken.take(rows);
            }
        }
    }

    private <T> T one(String sql, Class<T> type) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getObject(1, type);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setReadOnly(false); // a pool hands it on
            connection.setAutoCommit(true);
        }
    }
}
