package org.zhenggai.rectification.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhenggai.rectification.support.Ports;
import org.zhenggai.rectification.support.TestDatabase;

/** PostgreSQL that can be stopped and started again on the same data, as durable as in earnest. */
final class OwnServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final Path data;
    private final int port;
    private EmbeddedPostgres running;

    OwnServer(Path folder) throws IOException, SQLException {
        this.data = folder.resolve("postgres");
        this.port = Ports.free();
        start();
        try (Connection connection = running.getPostgresDatabase().getConnection()) {
            TestDatabase.roles(connection);
        }
    }

    void start() throws IOException {
        running = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port)
                .setRegisterShutdownHook(false).setPGStartupWait(Duration.ofMinutes(2))
                // zonky passes -F; these later settings win
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100").setServerConfig("log_min_error_statement", "panic").start();
    }

    /** As {@code pg_ctl stop -m fast}: whoever is connected is thrown out, what he had not committed is undone. */
    void stop() throws IOException {
        running.close();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Files.notExists(data.resolve("postmaster.pid")));
    }

    int port() {
        return port;
    }

    /** @param template a database nobody is connected to, of which it is a copy; null for an empty one */
    void create(String database, String template) {
        JdbcClient.create(new DriverManagerDataSource(address("postgres", port), SUPERUSER, SUPERUSER))
                .sql("create database " + database + " owner test_owner" + (template == null ? "" : " template " + template)).update();
    }

    /** @param through the server's port, or that of a line to it */
    static String address(String database, int through) {
        return "jdbc:postgresql://localhost:" + through + "/" + database;
    }

    /** Somebody whom no trigger and no grant stops. */
    JdbcClient superuser(String database) {
        return JdbcClient.create(new DriverManagerDataSource(address(database, port), SUPERUSER, SUPERUSER));
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
