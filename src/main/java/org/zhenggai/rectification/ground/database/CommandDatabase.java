package org.zhenggai.rectification.ground.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database for a command of the jar, which runs without the application: the configured one, the embedded one of the application that
 * runs on the folder, or the embedded one started for as long as the command takes. By the role that owns the tables.
 */
public final class CommandDatabase implements AutoCloseable {

    /** The line of {@code postmaster.pid} that holds the port. */
    private static final int PORT_LINE = 3;

    private final DataSource owner;
    private final boolean shared;
    private final EmbeddedServer started;

    private CommandDatabase(DataSource owner, boolean shared, EmbeddedServer started) {
        this.owner = owner;
        this.shared = shared;
        this.started = started;
    }

    /**
     * Opens what the settings name.
     *
     * @param mayBegin whether an embedded database that is not there yet is begun
     * @throws IllegalStateException in Chinese, when there is none or it cannot be used now
     */
    public static CommandDatabase open(Environment settings, boolean mayBegin) throws IOException {
        String url = settings.getProperty("spring.datasource.url", "");
        if (!url.isEmpty()) {
            String role = settings.getProperty("spring.flyway.user") == null ? "spring.datasource.username" : "spring.flyway.user";
            String password = settings.getProperty(role.replace("username", "password").replace("user", "password"), "");
            return new CommandDatabase(new DriverManagerDataSource(url, settings.getProperty(role, ""), password), false, null);
        }
        DatabaseSettings embedded = Binder.get(settings).bindOrCreate("rectification.database", DatabaseSettings.class);
        Path home = embedded.directory().toAbsolutePath().normalize();
        if (EmbeddedServer.used(home)) {
            return new CommandDatabase(beside(home), true, null);
        }
        if (!mayBegin && Files.notExists(home.resolve(EmbeddedServer.DATA).resolve("PG_VERSION"))) {
            throw new IllegalStateException("数据目录 " + home + " 中没有数据库。请用 rectification.database.directory 指定正确的目录，"
                    + "使用外部数据库的请设置 spring.datasource.url。");
        }
        EmbeddedServer server = EmbeddedServer.start(embedded);
        return new CommandDatabase(new DriverManagerDataSource(server.jdbcUrl(), EmbeddedRoles.OWNER, server.roles().ownerPassword()),
                false, server);
    }

    /** The server of another process, by what it left in the folder for whoever may read it. */
    private static DataSource beside(Path home) throws IOException {
        Path pidFile = home.resolve(EmbeddedServer.DATA).resolve("postmaster.pid");
        List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
        if (lines.size() <= PORT_LINE || Files.notExists(home.resolve(EmbeddedServer.PASSWORD))) {
            throw new IllegalStateException("使用数据目录 " + home + " 的程序正在启动或者停止，请稍后再试。");
        }
        return new DriverManagerDataSource("jdbc:postgresql://localhost:" + lines.get(PORT_LINE).strip() + "/" + EmbeddedServer.DATABASE,
                EmbeddedServer.USER, Files.readString(home.resolve(EmbeddedServer.PASSWORD)).strip());
    }

    /** Connections of the role that owns the tables, or of one that may do more. */
    public DataSource owner() {
        return owner;
    }

    /** Whether the running application works on it at this moment; of an external one that is not known here. */
    public boolean shared() {
        return shared;
    }

    /** Stops what was started for the command. */
    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }
}
