package org.zhenggai.rectification.ground.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhenggai.rectification.support.TestDatabase;

class StartTurnTest {

    private final DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.fresh(), "postgres", "postgres");

    @Test
    void oneStartsAfterTheOther() throws SQLException {
        StartTurn first = new StartTurn(database, new StartSettings(Duration.ofSeconds(1)));
        first.take();
        StartTurn second = new StartTurn(database, new StartSettings(Duration.ofMillis(20)));
        assertThatThrownBy(second::take).isInstanceOf(IllegalStateException.class).hasMessageContaining("另一个节点正在启动");
        second.destroy();
        first.destroy();
        StartTurn third = new StartTurn(database, new StartSettings(Duration.ofMillis(20)));
        third.take();
        third.destroy();
    }
}
