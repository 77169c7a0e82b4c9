package org.zhenggai.rectification.ground.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections on which an answer is waited for as long as it takes: a script that changes a large table says nothing for minutes, and a
 * start that gave it up would never come to its end.
 */
final class PatientConnections extends DelegatingDataSource {

    PatientConnections(DataSource connections) {
        super(connections);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        connection.setNetworkTimeout(Runnable::run, 0);
        return connection;
    }
}
