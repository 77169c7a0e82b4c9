package org.zhenggai.rectification.ground.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhenggai.rectification.support.TestDatabase;

class DatabaseTimeTest {

    private static final long TEN_MINUTES = Duration.ofMinutes(10).toMillis();

    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(TestDatabase.fresh(), "postgres", "postgres"));
    private final AtomicLong off = new AtomicLong();
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void machineWhoseClockIsOffGoesByTheDatabasesUntilItIsSetRight() {
        DatabaseTime time = time(Duration.ofMinutes(1));
        time.look();
        assertThat(time.offset()).as("near enough").isZero();
        for (long wrong : new long[] {TEN_MINUTES, -TEN_MINUTES}) {
            off.set(wrong);
            time.look();
            assertThat(time.offset()).isCloseTo(-wrong, within(30_000L));
            assertThat(time.now()).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
        }
        time.look();
        assertThat(told).as("told when it changes").hasValue(2);
        off.set(0);
        time.look();
        assertThat(time.offset()).isZero();
        assertThat(told).hasValue(3);
    }

    @Test
    void answerThatWasLongUnderWayTellsNothing() {
        DatabaseTime time = new DatabaseTime(jdbc, Duration.ofMinutes(1), () -> System.currentTimeMillis() + off.addAndGet(TEN_MINUTES));
        time.look();
        assertThat(time.offset()).isZero();
    }

    private DatabaseTime time(Duration apart) {
        DatabaseTime time = new DatabaseTime(jdbc, apart, () -> System.currentTimeMillis() + off.get());
        time.whenChanged(told::incrementAndGet);
        return time;
    }
}
