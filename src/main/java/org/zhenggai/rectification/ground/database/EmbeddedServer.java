package org.zhenggai.rectification.ground.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL from Maven artifacts, kept in a folder across restarts. The library is made for tests, so this class switches
 * durability on, replaces trust by a generated password and takes over a folder whose last process was killed.
 */
final class EmbeddedServer implements AutoCloseable {

    /** Superuser, for this class's own set-up and for whoever holds the password file. */
    static final String USER = "postgres";
    static final String DATABASE = "zhenggai";
    static final String DATA = "postgres";
    static final String PASSWORD = "postgres.password";
    private static final String LOCK = "zhenggai.lock";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final EmbeddedPostgres postgres;
    private final FileChannel lockFile;
    private final String password;
    private final EmbeddedRoles roles;

    private EmbeddedServer(EmbeddedPostgres postgres, FileChannel lockFile, String password, EmbeddedRoles roles) {
        this.postgres = postgres;
        this.lockFile = lockFile;
        this.password = password;
        this.roles = roles;
    }

    /**
     * Starts the server of the folder.
     *
     * @throws IllegalStateException when another live process of this application uses the folder
     */
    static EmbeddedServer start(DatabaseSettings settings) throws IOException {
        Path home = settings.directory().toAbsolutePath().normalize();
        create(home);
        FileChannel lockFile = lock(home);
        Path data = home.resolve(DATA);
        LeftBehindServer.stop(data);
        String password = password(home.resolve(PASSWORD));
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data).setCleanDataDirectory(false).setOverrideWorkingDirectory(home.resolve("bin").toFile())
                .setPort(settings.port()).setRegisterShutdownHook(false).setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                // zonky passes -F; these later settings win
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost").setServerConfig("timezone", "Asia/Shanghai")
                .setServerConfig("password_encryption", "scram-sha-256").setServerConfig("shared_buffers", "64MB")
                // what the server says stands in our log: which table and rule, never what somebody had typed
                .setServerConfig("log_error_verbosity", "terse").setServerConfig("log_min_error_statement", "panic")
                .setConnectConfig("password", password)
                .start();
        EmbeddedServer server = new EmbeddedServer(postgres, lockFile, password, new EmbeddedRoles(random(), random()));
        server.closeTrust(data.resolve("pg_hba.conf"));
        server.makeRoles();
        LOG.info("内置 PostgreSQL 已启动，数据目录 {}，端口 {}", data, postgres.getPort());
        return server;
    }

    /** Whether a live process uses the folder. */
    static boolean used(Path home) throws IOException {
        Path lock = home.resolve(LOCK);
        if (Files.notExists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return !locked(channel);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE + "?reWriteBatchedInserts=true";
    }

    /** The superuser's password; the application works without it. */
    String password() {
        return password;
    }

    EmbeddedRoles roles() {
        return roles;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lockFile.close();
    }

    /** Nobody else looks into the folder, or puts another program where the server's lie. */
    private static void create(Path home) throws IOException {
        if (Files.notExists(home)) {
            Files.createDirectories(home);
            if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /** The operating system frees the lock when the process dies, however it dies. */
    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel = FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new IllegalStateException("数据目录 " + home + " 正被另一个整改系统进程使用。请先停止它，或用 rectification.database.directory 指定其他目录。");
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        }
    }

    private static String password(Path file) throws IOException {
        if (Files.notExists(file)) {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, random());
        }
        return Files.readString(file).strip();
    }

    private static String random() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private void makeRoles() {
        try (Connection connection = postgres.getDatabase(USER, DATABASE, Map.of("password", password)).getConnection()) {
            roles.make(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("内置数据库无法设置角色", e);
        }
    }

    /** Sets the password and lets nobody in without it; repeats harmlessly when a first start was cut off. */
    private void closeTrust(Path accessRules) {
        try (Connection connection = postgres.getPostgresDatabase(Map.of("password", password)).getConnection();
                Statement statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (!found.next()) {
                    statement.execute("create database " + DATABASE);
                }
            }
            if (Files.readString(accessRules).contains("trust")) {
                statement.execute("alter role " + USER + " password '" + password + "'");
                Files.writeString(accessRules, "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
                statement.execute("select pg_reload_conf()");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("内置数据库无法设置口令", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
