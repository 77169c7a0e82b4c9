package org.zhenggai.rectification.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.zhenggai.rectification.ground.database.Migrations;

/** One PostgreSQL for the whole test run; each Spring context gets a database of its own on it. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Roles of the tests' server, each with its name as its password. */
    private static final String OWNER = "test_owner";
    private static final String APPLICATION = "test_application";
    /** Set by benchmarks that count statements. */
    private static final String COUNTED = "tests.statements";
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Has all tables and nothing in them; the others are copies of it. */
    private static final String TEMPLATE = "migrated";
    private static EmbeddedPostgres server;
    private static boolean templated;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(settings(migrated())).and("rectification.evidence.storage.directory=" + folder("evidence"),
                "rectification.audit.anchors.folder=" + folder("anchors")).applyTo(context);
    }

    /** How the application is run on a database: as a role that owns nothing, migrated by the owner. */
    public static List<String> settings(String database) {
        return List.of("spring.datasource.url=" + database, "spring.datasource.username=" + APPLICATION,
                "spring.datasource.password=" + APPLICATION, "spring.flyway.user=" + OWNER, "spring.flyway.password=" + OWNER);
    }

    /** Makes the two roles on a server. @param superuser of it */
    public static void roles(Connection superuser) throws SQLException {
        for (String role : List.of(OWNER, APPLICATION)) {
            superuser.createStatement().execute("create role " + role + " login password '" + role + "'");
        }
    }

    /** Each context keeps its files in folders of its own; they go when the tests end. */
    private static Path folder(String what) {
        try {
            Path folder = Files.createTempDirectory("zhenggai-" + what);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates a database with all tables, as after a first start; otherwise like {@link #fresh}. */
    public static synchronized String migrated() {
        if (!templated) {
            Migrations.make(new DriverManagerDataSource(create(TEMPLATE, ""), OWNER, OWNER));
            templated = true;
        }
        return create("test" + COUNT.incrementAndGet(), " template " + TEMPLATE);
    }

    /** Creates an empty database and answers its JDBC address; {@code postgres} with the password {@code postgres} is superuser there. */
    public static synchronized String fresh() {
        return create("test" + COUNT.incrementAndGet(), "");
    }

    private static String create(String name, String how) {
        try {
            if (server == null) {
                // what is gone with the test run need not survive the machine; tests of what survives bring a server of their own
                EmbeddedPostgres.Builder wanted = EmbeddedPostgres.builder().setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off")
                        .setServerConfig("log_error_verbosity", "terse").setServerConfig("log_min_error_statement", "panic")
                        .setRegisterShutdownHook(false);
                if (System.getProperty(COUNTED) != null) {
                    wanted.setServerConfig("shared_preload_libraries", "pg_stat_statements");
                }
                server = wanted.start();
                // after the contexts have been closed: they still want to talk to the server, and would wait for it in vain
                SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
                try (Connection connection = server.getPostgresDatabase().getConnection()) {
                    roles(connection);
                }
            }
            sql("create database " + name + " owner " + OWNER + how);
            return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
