package org.zhenggai.rectification.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody with SQL and every right on the application's database, whom triggers do not stop. */
public final class Superuser {

    private Superuser() {}

    /** Lets the attack happen in a transaction of its own, and takes it back when it is over. */
    public static void undone(DataSource application, Consumer<JdbcTemplate> attack) {
        try (Connection connection = connect(application)) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("set local session_replication_role = replica");
            attack.accept(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does it for good. */
    public static void committed(DataSource application, String... statements) {
        try (Connection connection = connect(application)) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("set local session_replication_role = replica");
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(DataSource application) throws SQLException {
        try (Connection own = application.getConnection()) {
            return DriverManager.getConnection(own.getMetaData().getURL(), "postgres", "postgres");
        }
    }
}
