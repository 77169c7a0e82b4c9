package org.zhenggai.rectification.ground.access.account;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.zhenggai.rectification.ground.access.AccessSettings;
import org.zhenggai.rectification.support.TestDatabase;

/** The tables of accounts on a real PostgreSQL, without the application, and a clock that a test sets. */
final class AccountTables {

    /** As application.yaml has it. */
    static final AccessSettings SETTINGS = new AccessSettings(Set.of(), null, Duration.ofHours(12), Duration.ofMinutes(15), 3,
            new AccessSettings.Password(10, 128, 3, 2, 5, Duration.ofDays(90), Duration.ofMinutes(5)),
            new AccessSettings.Delay(5, 30, 50, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofHours(24), Duration.ofDays(60)),
            new AccessSettings.SecondFactor(Set.of(), false, "整改系统"));

    private AccountTables() {}

    static JdbcClient fresh() {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(TestDatabase.fresh());
        database.setUsername("postgres");
        database.setPassword("postgres");
        try (Connection connection = database.getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V005__access.sql"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return JdbcClient.create(database);
    }

    /** Stands still until told. */
    static final class SetClock extends Clock {

        private volatile Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void at(Instant instant) {
            now = instant;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
