package org.zhenggai.rectification.ground.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The scripts that make the tables: ours, the engine's own, our indexes on those. By the owner of the tables, before anything runs. */
public final class Migrations {

    /**
     * A script of ours that has run, or would.
     *
     * @param history  the table that says so
     * @param checksum of its text
     */
    public record Script(String history, String version, Integer checksum) {}

    private static final String OURS = "flyway_schema_history";
    private static final String ON_THE_ENGINE = "flyway_engine_history";
    /** The first script of the layout from before the scripts were made one a room; nobody ran it in earnest. */
    private static final String EARLIER_LAYOUT = "V1__calendar.sql";

    private Migrations() {}

    /** Makes what is missing of all of them in the schema of this owner. @throws IllegalStateException in Chinese where it cannot be */
    public static void make(DataSource owner) {
        make(ours(owner));
    }

    static void make(Flyway flyway) {
        refuseEarlierLayout(flyway);
        flyway.migrate();
        DataSource owner = flyway.getConfiguration().getDataSource();
        EngineSchema.create(owner);
        onTheEngine(owner).migrate();
    }

    /** What this version of the software would run in an empty database, in order. */
    public static List<Script> known(DataSource owner) {
        List<Script> scripts = new ArrayList<>();
        for (Flyway flyway : List.of(ours(owner), onTheEngine(owner))) {
            for (MigrationInfo info : flyway.info().all()) {
                if (info.getScript().endsWith(".sql")) {
                    scripts.add(new Script(flyway.getConfiguration().getTable(), info.getVersion().getVersion(), info.getChecksum()));
                }
            }
        }
        return scripts;
    }

    /** What has run in this database, in order; nothing where it is none of ours. */
    public static List<Script> applied(Connection connection) throws SQLException {
        List<Script> scripts = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (String history : List.of(OURS, ON_THE_ENGINE)) {
                if (!there(statement, history)) {
                    return List.of();
                }
                try (ResultSet rows = statement.executeQuery("select version, checksum from " + history
                        + " where version is not null and checksum is not null and success order by installed_rank")) {
                    while (rows.next()) {
                        scripts.add(new Script(history, rows.getString(1), rows.getInt(2)));
                    }
                }
            }
        }
        return scripts;
    }

    /** Compares what has run with what would; writes nothing. */
    public static MigrationState state(DataSource owner) throws SQLException {
        List<String> pending = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> later = new ArrayList<>();
        for (Flyway flyway : List.of(ours(owner), onTheEngine(owner))) {
            for (MigrationInfo info : flyway.info().all()) {
                if (info.getState().isResolved() && !info.getState().isApplied()) {
                    pending.add(info.getScript());
                } else if (info.getState().isApplied() && !info.getState().isResolved() && info.getScript().endsWith(".sql")) {
                    later.add(info.getScript());
                } else if (info.getState().isApplied() && !info.isChecksumMatching()) {
                    changed.add(info.getScript());
                }
            }
        }
        try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
            return new MigrationState(!there(statement, OURS), pending, changed, later, there(statement, "act_ge_property")
                    ? EngineSchema.version(statement) : "", EngineSchema.wanted());
        }
    }

    private static boolean there(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    private static Flyway ours(DataSource owner) {
        return ours(owner, "classpath:db/migration");
    }

    /** All of their scripts run in one transaction: a start that fails leaves the tables as the version before knows them. */
    static Flyway ours(DataSource owner, String... locations) {
        return Flyway.configure().dataSource(owner).locations(locations).group(true).load();
    }

    private static Flyway onTheEngine(DataSource owner) {
        return Flyway.configure().dataSource(owner).locations("classpath:db/engine").table(ON_THE_ENGINE).baselineOnMigrate(true)
                .baselineVersion("0").load();
    }

    private static void refuseEarlierLayout(Flyway flyway) {
        if (Stream.of(flyway.info().applied()).anyMatch(applied -> EARLIER_LAYOUT.equals(applied.getScript()))) {
            throw new IllegalStateException("这个数据库由0.1正式发布之前的试用版建立，表结构此后已重新整理，不能在原库上升级；库中内容未作任何改动。"
                    + "请新建一个空数据库，用 spring.datasource.url 指向它再启动（使用自带数据库的，用 rectification.database.directory 指定一个空目录）；"
                    + "旧数据请用原来的版本查看和导出");
        }
    }
}
