package org.zhenggai.rectification.ground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Makes the engine's tables by the scripts the engine brings, all of them or none. Later versions of them are the operator's to run. */
final class EngineSchema {

    private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine",
            "decision.history");
    private static final Pattern VERSION = Pattern.compile(
            "(?i)insert into ACT_GE_SCHEMA_LOG\\s+values \\('0', CURRENT_TIMESTAMP, '(\\d+\\.\\d+)\\.");

    private EngineSchema() {}

    static void create(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            if (present(connection)) {
                return;
            }
            connection.setAutoCommit(false);
            for (String part : PARTS) {
                ScriptUtils.executeSqlScript(connection, script(part));
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("无法建立流程引擎的数据表", e);
        }
    }

    /** The version of the scripts that ran last, e.g. 7.24.0. */
    static String version(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(
                "select version_ from act_ge_schema_log order by timestamp_ desc, id_ desc limit 1")) {
            return found.next() ? found.getString(1) : "";
        }
    }

    /**
     * Major and minor version of the tables that the engine of this software works on, e.g. 7.24: what its own script writes down. An
     * engine need not bear the version of its tables (docs/operaton.md).
     */
    static String wanted() {
        try {
            Matcher version = VERSION.matcher(script("engine").getContentAsString(StandardCharsets.UTF_8));
            if (!version.find()) {
                throw new IllegalStateException("流程引擎的建表脚本没有写明版本");
            }
            return version.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassPathResource script(String part) {
        return new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
    }

    private static boolean present(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select to_regclass('act_ge_property') is not null")) {
            found.next();
            return found.getBoolean(1);
        }
    }
}
