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
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for the whole test run; each Spring context gets a fresh, empty database on it. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Roles of the tests' server, each with its name as its password. */
    private static final String OWNER = "test_owner";
    private static final String APPLICATION = "test_application";
    /** Set by benchmarks that count statements. */
    private static final String COUNTED = "tests.statements";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(settings(fresh())).and("rectification.evidence.storage.directory=" + folder("evidence"),
                "rectification.audit.anchors.folder=" + folder("anchors")).applyTo(context);
    }

    /** How the application is run on a database: as a role that owns nothing, migrated by the owner. */
    public static List<String> settings(String database) {
        return List.of("spring.datasource.url=" + database, "spring.datasource.username=" + APPLICATION,
                "spring.datasource.password=" + APPLICATION, "spring.flyway.user=" + OWNER, "spring.flyway.password=" + OWNER);
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

    /** Creates a database and answers its JDBC address; {@code postgres} with the password {@code postgres} is superuser there. */
    public static synchronized String fresh() {
        try {
            if (server == null) {
                // what is gone with the test run need not survive the machine; tests of what survives bring a server of their own
                EmbeddedPostgres.Builder wanted = EmbeddedPostgres.builder().setServerConfig("max_connections", "200")
                        .setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off").setRegisterShutdownHook(false);
                if (System.getProperty(COUNTED) != null) {
                    wanted.setServerConfig("shared_preload_libraries", "pg_stat_statements");
                }
                server = wanted.start();
                // after the contexts have been closed: they still want to talk to the server, and would wait for it in vain
                SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
                sql("create role " + OWNER + " login password '" + OWNER + "'");
                sql("create role " + APPLICATION + " login password '" + APPLICATION + "'");
            }
            String name = "test" + COUNT.incrementAndGet();
            sql("create database " + name + " owner " + OWNER);
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
