package org.zhenggai.rectification.operations.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections on which the database itself refuses every write, whoever uses them. */
final class ReadOnly extends DelegatingDataSource {

    ReadOnly(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session characteristics as transaction read only");
        }
        return connection;
    }
}
