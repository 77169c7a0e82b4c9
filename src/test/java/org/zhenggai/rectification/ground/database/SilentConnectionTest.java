package org.zhenggai.rectification.ground.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.support.RectificationTest;

/** A line that has gone dead tells neither end: each gives the other up by itself. */
@RectificationTest
class SilentConnectionTest {

    @Autowired
    private DataSource database;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void neitherEndWaitsForTheOtherForever() throws SQLException {
        assertThat(jdbc.sql("show idle_in_transaction_session_timeout").query(String.class).single()).as("what it holds becomes free")
                .isEqualTo("1min");
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getNetworkTimeout()).as("milliseconds").isPositive();
        }
    }

    @Test
    void scriptsThatChangeTablesAreWaitedFor() throws SQLException {
        int usual;
        try (Connection connection = database.getConnection()) {
            usual = connection.getNetworkTimeout();
        }
        try (Connection connection = new PatientConnections(database).getConnection()) {
            assertThat(connection.getNetworkTimeout()).isZero();
        }
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getNetworkTimeout()).as("given back to the pool").isEqualTo(usual);
        }
    }
}
