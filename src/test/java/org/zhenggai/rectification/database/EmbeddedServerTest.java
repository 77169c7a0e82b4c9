package org.zhenggai.rectification.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenggai.rectification.support.OtherJvm;

/** The embedded server keeps its data, survives a killed process and lets nobody in without the password. */
class EmbeddedServerTest {

    @Test
    void dataSurvivesARestartAndAKilledProcess(@TempDir Path temporary) throws Exception {
        Path folder = temporary.resolve("data");
        DatabaseSettings settings = new DatabaseSettings(folder, 0);
        try (EmbeddedServer server = EmbeddedServer.start(settings)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
            execute(server, "create table kept (n integer)");
            execute(server, "insert into kept values (1)");
            for (String durable : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(query(server, "show " + durable)).isEqualTo("on");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), EmbeddedServer.USER, "wrong"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password");
            assertThatThrownBy(() -> EmbeddedServer.start(settings)).as("the folder is in use")
                    .hasMessageContaining("正被另一个整改系统进程使用");
        }
        killAProcessThatUses(folder);
        try (EmbeddedServer server = EmbeddedServer.start(settings)) {
            assertThat(query(server, "select count(*) from kept")).isEqualTo("2");
        }
    }

    /** Another JVM writes a row and is killed while its server runs; the server is left behind. */
    private static void killAProcessThatUses(Path folder) throws Exception {
        Process process = new ProcessBuilder(OtherJvm.command(Writer.class, List.of(folder.toString())))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.contains("WRITTEN")) {
                line = out.readLine();
            }
            assertThat(line).isNotNull();
        }
        process.destroyForcibly().waitFor();
        assertThat(Files.exists(folder.resolve("postgres/postmaster.pid"))).as("the server is left behind").isTrue();
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), EmbeddedServer.USER, server.password())) {
            connection.createStatement().execute(sql);
        }
    }

    private static String query(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), EmbeddedServer.USER, server.password());
             var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The process to be killed. */
    static final class Writer {

        private Writer() {
        }

        public static void main(String[] arguments) throws Exception {
            EmbeddedServer server = EmbeddedServer.start(new DatabaseSettings(Path.of(arguments[0]), 0));
            execute(server, "insert into kept values (2)");
            System.out.println("WRITTEN");
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }
}
