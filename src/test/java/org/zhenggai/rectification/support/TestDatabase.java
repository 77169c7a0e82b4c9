package org.zhenggai.rectification.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for the whole test run; each Spring context gets a fresh, empty database on it. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.datasource.url=" + fresh(), "spring.datasource.username=postgres",
                "spring.datasource.password=postgres", "rectification.evidence.storage.directory=" + evidence()).applyTo(context);
    }

    /** Each context keeps its evidence in a folder of its own; it goes when the tests end. */
    private static Path evidence() {
        try {
            Path folder = Files.createTempDirectory("zhenggai-evidence");
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

    /** Creates a database and answers its JDBC address; user and password are both {@code postgres}. */
    public static synchronized String fresh() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").setRegisterShutdownHook(false).start();
                // after the contexts have been closed: they still want to talk to the server, and would wait for it in vain
                SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
            }
            String name = "test" + COUNT.incrementAndGet();
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database " + name);
            }
            return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
