package org.zhenggai.rectification.ground.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.ground.access.account.AccountTables.SetClock;
import org.zhenggai.rectification.ground.audit.AuditLog;

/** Delays after wrong passwords, by a clock of the test. */
class LoginDelaysTest {

    private static final String OWNER = "shanmen.handler";
    private static final String OFFICE = "10.1.1.7";
    private static final Duration MOST = AccountTables.SETTINGS.delay().most();
    private static JdbcClient jdbc;

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final List<LoginDelayed> told = new ArrayList<>();
    private LoginDelays delays;

    @BeforeAll
    static void makeTables() {
        jdbc = AccountTables.fresh();
    }

    @BeforeEach
    void begin() {
        jdbc.sql("truncate login_failure, known_address").update();
        delays = new LoginDelays(new FailureStore(jdbc), AccountTables.SETTINGS, new RealTime(clock),
                event -> told.add((LoginDelayed) event), mock(AuditLog.class));
    }

    @Test
    void delayBeginsWithTheFifthDoublesAndEndsAtTheMost() {
        List<Long> seconds = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            Optional<Duration> delay = delays.failed(OWNER, OFFICE);
            seconds.add(delay.map(Duration::toSeconds).orElse(0L));
            delay.ifPresent(clock::pass);
        }
        assertThat(seconds).containsExactly(0L, 0L, 0L, 0L, 5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.userId()).isEqualTo(OWNER);
            assertThat(event.address()).isEqualTo(OFFICE);
            assertThat(event.failures()).isEqualTo(5);
        });
    }

    @Test
    void thousandGuessesFromTwoHundredAddressesKeepTheOwnerFromNothing() {
        delays.succeeded(OWNER, OFFICE);
        clock.pass(Duration.ofDays(1));
        int lookedAt = 0;
        for (int i = 0; i < 1000; i++) {
            if (delays.delay(OWNER, guesser(i)).isEmpty()) {
                lookedAt++;
                delays.failed(OWNER, guesser(i));
            }
            clock.pass(Duration.ofMillis(300));
        }
        assertThat(lookedAt).as("guesses looked at in five minutes").isLessThan(45);
        assertThat(delays.delay(OWNER, OFFICE)).as("where the owner works").isEmpty();
        assertThat(delays.delay("yehe.handler", "10.1.1.8")).as("somebody else").isEmpty();
        assertThat(delays.delay("yehe.handler", guesser(0))).as("somebody else behind a guesser's address").isEmpty();
        assertThat(delays.stateOf(OWNER).orElseThrow().failures()).isEqualTo(lookedAt);
        assertThat(told).extracting(LoginDelayed::userId).containsOnly(OWNER);

        // the owner on a business trip, while the guessing goes on
        String hotel = "203.0.113.9";
        assertThat(delays.delay(OWNER, hotel).orElseThrow()).isLessThanOrEqualTo(MOST);
        for (int i = 0; i < 1000; i++) {
            if (delays.delay(OWNER, guesser(i)).isEmpty()) {
                delays.failed(OWNER, guesser(i));
            }
            clock.pass(MOST.dividedBy(1000));
        }
        assertThat(delays.delay(OWNER, hotel)).as("has waited the most and is looked at, whatever others do").isEmpty();
        delays.succeeded(OWNER, hotel);
        assertThat(delays.delay(OWNER, hotel)).isEmpty();
    }

    @Test
    void eachAddressThatHasWaitedIsLookedAtOnce() {
        IntStream.range(0, 40).forEach(i -> delays.failed(OWNER, guesser(i)));
        Duration wait = delays.delay(OWNER, "198.51.100.1").orElseThrow();
        clock.pass(wait);
        assertThat(delays.delay(OWNER, "198.51.100.1")).isEmpty();
        assertThat(delays.failed(OWNER, "198.51.100.1")).contains(MOST);
        assertThat(delays.delay(OWNER, "198.51.100.1")).contains(MOST);
    }

    @Test
    void attemptsDuringADelayDoNotLengthenIt() {
        IntStream.range(0, 8).forEach(i -> delays.failed(OWNER, OFFICE));
        Duration first = delays.delay(OWNER, OFFICE).orElseThrow();
        clock.pass(Duration.ofSeconds(3));
        IntStream.range(0, 100).forEach(i -> assertThat(delays.delay(OWNER, OFFICE)).contains(first.minusSeconds(3)));
        clock.pass(first);
        assertThat(delays.delay(OWNER, OFFICE)).isEmpty();
    }

    @Test
    void addressThatTriesManyAccountsWaits() {
        IntStream.range(0, 50).forEach(i -> delays.failed("guess" + i, "198.51.100.2"));
        assertThat(delays.delay("another", "198.51.100.2")).isPresent();
        assertThat(delays.delay("another", "198.51.100.3")).isEmpty();
        assertThat(delays.delay(OWNER, "198.51.100.2")).isPresent();
        delays.succeeded(OWNER, "198.51.100.2");
        assertThat(delays.delay(OWNER, "198.51.100.2")).as("known there").isEmpty();
    }

    @Test
    void networkOfIpv6IsOnePlace() {
        IntStream.range(0, 5).forEach(i -> delays.failed(OWNER, "2001:db8:1:2::" + Integer.toHexString(i + 1)));
        assertThat(delays.delay(OWNER, "2001:db8:1:2:aaaa:bbbb:cccc:dddd")).isPresent();
        assertThat(delays.delay(OWNER, "2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void twentyAtOnceCountTwenty() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Optional<Duration>>> attempts = IntStream.range(0, 20)
                    .<Callable<Optional<Duration>>>mapToObj(i -> () -> delays.failed(OWNER, OFFICE)).toList();
            for (var done : many.invokeAll(attempts)) {
                done.get();
            }
        } finally {
            many.shutdownNow();
        }
        assertThat(delays.stateOf(OWNER).orElseThrow().failures()).isEqualTo(20);
        assertThat(delays.delay(OWNER, OFFICE)).isPresent();
        assertThat(told).as("told once").hasSize(1);
    }

    @Test
    void releaseAndTimeForget() {
        IntStream.range(0, 12).forEach(i -> delays.failed(OWNER, OFFICE));
        IntStream.range(0, 12).forEach(i -> delays.failed(LoginDelays.codesOf(OWNER), OFFICE));
        assertThat(told).extracting(LoginDelayed::code).containsExactly(false, true);
        assertThat(told).extracting(LoginDelayed::userId).containsOnly(OWNER);
        assertThat(delays.stateOf(OWNER).orElseThrow().blockedUntil()).isNotNull();
        delays.release(OWNER);
        assertThat(delays.delay(OWNER, OFFICE)).isEmpty();
        assertThat(delays.delay(LoginDelays.codesOf(OWNER), OFFICE)).isEmpty();
        assertThat(delays.stateOf(OWNER)).isEmpty();

        IntStream.range(0, 12).forEach(i -> delays.failed(OWNER, OFFICE));
        clock.pass(Duration.ofHours(25));
        assertThat(delays.failed(OWNER, OFFICE)).as("the first of a new day").isEmpty();
        clock.pass(Duration.ofDays(61));
        delays.clean();
        assertThat(jdbc.sql("select count(*) from login_failure").query(Integer.class).single()).isZero();
    }

    @Test
    void namesOfAnyKindAreCounted() {
        String typed = "a\0b\n\uD800" + "长".repeat(500);
        IntStream.range(0, 5).forEach(i -> delays.failed(typed, OFFICE));
        assertThat(delays.delay(typed, OFFICE)).isPresent();
        assertThat(jdbc.sql("select subject from login_failure").query(String.class).list().stream().map(String::length)
                .collect(Collectors.toSet())).allMatch(length -> length < 200);
    }

    private static String guesser(int i) {
        return "192.0.2." + i % 200;
    }
}
