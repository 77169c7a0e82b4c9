package org.zhenggai.rectification.operations.backup.dump;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.ChainCheck;
import org.zhenggai.rectification.ground.audit.EntryChain;
import org.zhenggai.rectification.ground.audit.Seals;
import org.zhenggai.rectification.operations.backup.format.Manifest.Chain;

/** The chains of the database: what their heads say, and whether every entry fits. */
public final class ProvenChains {

    /** What walking along all chains of a kind gave. @param problems entries that do not fit */
    public record Walked(String label, long entries, String root, long problems) {}

    private ProvenChains() {}

    private static Map<String, EntryChain.Table> all() {
        Map<String, EntryChain.Table> chains = new LinkedHashMap<>();
        chains.put("时间线", Timeline.CHAIN);
        chains.put("封存记录", Seals.CHAIN);
        chains.put("操作日志", AuditLog.CHAIN);
        return chains;
    }

    /** The same hash over heads as {@link ChainCheck.Result#root()}. */
    static List<Chain> heads(Connection connection) throws SQLException {
        List<Chain> chains = new ArrayList<>();
        for (Map.Entry<String, EntryChain.Table> chain : all().entrySet()) {
            StringBuilder heads = new StringBuilder();
            long entries = 0;
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement
                            .executeQuery("select chain, entries, last_hash from " + chain.getValue().heads() + " order by chain")) {
                while (row.next()) {
                    entries += row.getLong(2);
                    heads.append(row.getLong(1)).append(':').append(row.getLong(2)).append(':').append(row.getString(3)).append('\n');
                }
            }
            chains.add(new Chain(chain.getKey(), entries, DigestUtils.sha256Hex(heads.toString())));
        }
        return chains;
    }

    /** Walks along every chain, entry by entry. */
    public static List<Walked> walk(DataSource database) throws SQLException {
        List<Walked> walked = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // entries come in portions
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            all().forEach((label, table) -> {
                ChainCheck.Result result = ChainCheck.of(new EntryChain(jdbc, table), null, 0);
                walked.add(new Walked(label, result.entries(), result.root(), result.found()));
            });
            connection.rollback();
        }
        return walked;
    }
}
