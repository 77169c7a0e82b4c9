package org.zhenggai.rectification.operations.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.util.unit.DataSize;
import org.zhenggai.rectification.casework.evidence.storage.StoreSpace.Space;
import org.zhenggai.rectification.ground.engine.EngineBacklog;
import org.zhenggai.rectification.ground.engine.EngineBacklog.Due;
import org.zhenggai.rectification.ground.node.Node;
import org.zhenggai.rectification.operations.condition.Fact.Kind;
import org.zhenggai.rectification.operations.condition.Fact.Level;
import org.zhenggai.rectification.views.message.WaitingDeliveries.Waiting;

/** Each fact turns on the one figure it is about, at its limit, and says what to do. */
class JudgementTest {

    private static final long GIGABYTE = DataSize.ofGigabytes(1).toBytes();
    private static final ConditionSettings.Records RECORDS = new ConditionSettings.Records(LocalTime.of(4, 0), Duration.ofDays(7),
            Duration.ofDays(9));
    private static final ConditionSettings SETTINGS = new ConditionSettings(Duration.ofSeconds(15), Duration.ofMinutes(30), 11,
            DataSize.ofGigabytes(10), Duration.ofMinutes(1), 200, RECORDS);
    private static final LocalDateTime REAL = LocalDateTime.of(2026, 10, 20, 9, 0);

    private Instant now = at("2026-10-20T09:00:00");
    private Due due = new Due(0, null);
    private long incidents;
    private long failed;
    private Measures.Verified verified = new Measures.Verified(OffsetDateTime.parse("2026-10-19T04:00:00+08:00"), 0, "未发现修改。");
    private boolean daily = true;
    private LocalDateTime backup = REAL.minusHours(6);
    private Optional<Space> space = Optional.of(new Space(10 * GIGABYTE, 100 * GIGABYTE));
    private int lastYear = 2026;
    private List<Node> nodes = List.of(node("甲", "2026-03-02T09:00", "2026-03-02T09:30"));

    @Test
    void allIsWell() {
        assertThat(facts()).extracting(Fact::level).containsOnly(Level.GOOD);
        assertThat(facts()).extracting(Fact::advice).containsOnly("");
        assertThat(facts()).extracting(Fact::kind).containsExactly(Kind.values());
    }

    @Test
    void checksAreLateAfterTheLimitOnly() {
        due = new Due(3, at("2026-10-20T08:30:00"));
        assertThat(of(Kind.CHECKS).level()).isEqualTo(Level.GOOD);
        due = new Due(3, at("2026-10-20T08:29:59"));
        assertThat(of(Kind.CHECKS)).matches(Fact::told).extracting(Fact::level, Fact::says)
                .containsExactly(Level.BAD, "到期检查积压：3项检查和任务已经到期，最早的已等待30分钟。");
    }

    @Test
    void whatOthersTellIsShownAndNotToldTwice() {
        incidents = 2;
        failed = 1;
        backup = REAL.minusHours(27);
        assertThat(Stream.of(Kind.INCIDENTS, Kind.DELIVERIES, Kind.BACKUP).map(this::of)).allMatch(fact -> fact.level() == Level.BAD
                && !fact
                        .told() && !fact.advice().isEmpty());
        daily = false;
        assertThat(of(Kind.BACKUP).level()).isEqualTo(Level.WARNING);
    }

    @Test
    void recordsAreBrokenOldOrNeverVerified() {
        verified = new Measures.Verified(verified.at(), 1, "发现1处异常。");
        assertThat(of(Kind.RECORDS)).matches(Fact::told).extracting(Fact::level).isEqualTo(Level.BAD);
        verified = new Measures.Verified(OffsetDateTime.parse("2026-10-11T08:59:00+08:00"), 0, "未发现修改。");
        assertThat(of(Kind.RECORDS)).matches(Fact::told).extracting(Fact::level).isEqualTo(Level.WARNING);
        verified = null;
        assertThat(of(Kind.RECORDS)).matches(fact -> !fact.told()).extracting(Fact::level).isEqualTo(Level.WARNING);
    }

    @Test
    void theDiskFillsUp() {
        space = Optional.of(new Space(10 * GIGABYTE - 1, 100 * GIGABYTE));
        assertThat(of(Kind.DISK)).matches(Fact::told).extracting(Fact::level).isEqualTo(Level.BAD);
        space = Optional.empty();
        assertThat(of(Kind.DISK).level()).isEqualTo(Level.GOOD);
    }

    @Test
    void nextYearsHolidaysAreMissedFromTheMonthOn() {
        now = at("2026-11-01T00:00:00");
        assertThat(of(Kind.CALENDAR)).matches(Fact::told).extracting(Fact::level, Fact::says)
                .containsExactly(Level.WARNING, "工作日历缺少2027年的放假安排：放假安排录入到2026年。");
        lastYear = 2027;
        assertThat(of(Kind.CALENDAR).level()).isEqualTo(Level.GOOD);
        lastYear = 2025;
        assertThat(of(Kind.CALENDAR).level()).isEqualTo(Level.BAD);
    }

    @Test
    void recordsAreVerifiedAtTheirHourEachSoManyDays() {
        LocalDateTime morning = LocalDateTime.of(2026, 10, 20, 4, 5);
        assertThat(RecordsCheck.due(RECORDS, morning, null)).isTrue();
        assertThat(RecordsCheck.due(RECORDS, morning, morning.minusDays(7).plusMinutes(20))).isTrue();
        assertThat(RecordsCheck.due(RECORDS, morning.minusMinutes(6), morning.minusDays(7))).as("a night too early").isFalse();
        assertThat(RecordsCheck.due(RECORDS, morning, morning.minusDays(6))).isFalse();
        assertThat(RecordsCheck.due(RECORDS, morning.plusHours(10), morning.minusDays(8))).as("down at four").isTrue();
        assertThat(RecordsCheck.due(new ConditionSettings.Records(LocalTime.of(4, 0), Duration.ZERO, Duration.ofDays(9)), morning, null))
                .isFalse();
    }

    /** A database that does not answer holds up one scrape, and that once: each gauge asked anew, and a scrape took five minutes. */
    @Test
    void whatTookLongAndFailedIsNotTriedAgainAtOnce() {
        AtomicLong nanos = new AtomicLong();
        EngineBacklog backlog = mock(EngineBacklog.class);
        when(backlog.failures()).thenAnswer(asked -> {
            nanos.addAndGet(Duration.ofSeconds(30).toNanos());
            throw new QueryTimeoutException("no connection");
        });
        Measuring measuring = new Measuring(SETTINGS, backlog, null, null, null, null, null, null, Clock.systemUTC(), nanos::get);
        assertThat(measuring.recent()).isNull();
        assertThat(measuring.recent()).isNull();
        verify(backlog).failures();
        nanos.addAndGet(Duration.ofSeconds(15).toNanos());
        assertThat(measuring.recent()).isNull();
        verify(backlog, times(2)).failures();
    }

    @Test
    void nodesAreNamedAndOneThatIsSilentIsToldOf() {
        assertThat(of(Kind.NODES)).matches(fact -> !fact.told()).extracting(Fact::level, Fact::says)
                .containsExactly(Level.GOOD, "1个节点在运行：甲（2026年3月2日 09:00启动）。");
        nodes = List.of(nodes.get(0), node("乙", "2026-03-02T09:10", "2026-03-02T09:29"));
        assertThat(of(Kind.NODES).level()).as("a minute ago").isEqualTo(Level.GOOD);
        nodes = List.of(nodes.get(0), node("乙", "2026-03-02T09:10", "2026-03-02T09:28"));
        assertThat(of(Kind.NODES)).matches(Fact::told).extracting(Fact::level, Fact::says).containsExactly(Level.WARNING,
                "2个节点在运行：甲（2026年3月2日 09:00启动）、乙（2026年3月2日 09:10启动）。其中乙与数据库的连接仍在，但没有响应。");
    }

    private static Node node(String name, String started, String seen) {
        return new Node(new UUID(0, name.charAt(0)), name, at(started).atOffset(ZoneOffset.UTC), at(seen).atOffset(ZoneOffset.UTC));
    }

    private Fact of(Kind kind) {
        return facts().stream().filter(fact -> fact.kind() == kind).findFirst().orElseThrow();
    }

    private List<Fact> facts() {
        return new Judgement(SETTINGS, Duration.ofHours(26)).of(new Measures(now, REAL, due, incidents, new Waiting(0, null), failed,
                verified, daily, backup, space, lastYear, nodes));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
