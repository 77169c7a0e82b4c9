package org.zhenggai.rectification.ground.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.audit.RefusalCounts.Refusal;

/** A flood of refused attempts becomes a few entries that say how many there were. */
class RefusalCountsTest {

    private Instant now = Instant.parse("2024-01-01T00:00:00Z");
    private final RefusalCounts counts = new RefusalCounts(new AuditSettings.Repeats(Duration.ofMinutes(1), 3, 5), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void equalAttemptsOfAMinuteAreOneEntryAndACount() {
        List<Refusal> written = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            written.addAll(counts.take(attempt("a", "10.0.0.1", "TD-1")));
        }
        assertThat(told(written)).containsExactly("a TD-1 1");
        assertThat(counts.over()).as("the minute is not over").isEmpty();
        now = now.plusSeconds(60);
        assertThat(told(counts.over())).containsExactly("a TD-1 999");
        assertThat(counts.over()).as("told once").isEmpty();
        assertThat(told(counts.take(attempt("a", "10.0.0.1", "TD-1")))).as("a new minute begins").containsExactly("a TD-1 1");
    }

    @Test
    void harmlessAttemptHidesNoOther() {
        Act harmless = Act.of(Category.ATTEMPT, "a", "企图部署").saying("1+1").refused();
        Act other = Act.of(Category.ATTEMPT, "a", "企图部署").saying("java.lang.Runtime").refused();
        Origin origin = new Origin("10.0.0.1", null);
        counts.take(new Refusal(harmless, origin));
        assertThat(counts.take(new Refusal(other, origin))).as("what was tried is another thing").hasSize(1);
        assertThat(counts.take(new Refusal(other, origin))).isEmpty();
    }

    @Test
    void countOfTheMinuteBeforeIsWrittenBeforeWhatComesNext() {
        counts.take(attempt("a", "10.0.0.1", "TD-1"));
        counts.take(attempt("a", "10.0.0.1", "TD-1"));
        now = now.plusSeconds(61);
        assertThat(told(counts.take(attempt("a", "10.0.0.1", "TD-2")))).containsExactly("a TD-1 1", "a TD-2 1");
    }

    @Test
    void callerWhoTriesManyThingsIsCountedTogether() {
        List<Refusal> written = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            written.addAll(counts.take(attempt("a", "10.0.0.1", "TD-" + i)));
        }
        assertThat(written).hasSize(3);
        assertThat(told(counts.take(attempt("b", "10.0.0.1", "TD-1")))).as("others are not concerned").containsExactly("b TD-1 1");
        now = now.plusSeconds(60);
        assertThat(counts.over()).singleElement().satisfies(refusal -> {
            assertThat(refusal.act().action()).isEqualTo(RefusalCounts.MANY_OF_ONE);
            assertThat(refusal.act().actor()).isEqualTo("a");
            assertThat(refusal.act().times()).isEqualTo(97);
        });
    }

    @Test
    void manyCallersAreCountedTogether() {
        List<Refusal> written = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            written.addAll(counts.take(attempt("nobody", "10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255), "door")));
        }
        assertThat(written).hasSize(5);
        now = now.plusSeconds(60);
        assertThat(counts.over()).singleElement().satisfies(refusal -> {
            assertThat(refusal.act().action()).isEqualTo(RefusalCounts.MANY_OF_ALL);
            assertThat(refusal.act().times()).isEqualTo(99_995);
        });
    }

    @Test
    void floodWithoutLogInHidesNoAttemptOfAnAccount() {
        for (int i = 0; i < 100; i++) {
            counts.take(attempt(Act.NOBODY, "10.0.0." + i, "door"));
        }
        assertThat(told(counts.take(attempt("a", "10.0.1.1", "TD-1")))).containsExactly("a TD-1 1");
        now = now.plusSeconds(60);
        assertThat(counts.over()).extracting(refusal -> refusal.act().actor()).containsExactly(Act.NOBODY);
    }

    private static Refusal attempt(String actor, String address, String object) {
        return new Refusal(Act.of(Category.ATTEMPT, actor, "试").on(object).refused(), new Origin(address, null));
    }

    private static List<String> told(List<Refusal> refusals) {
        return refusals.stream().map(one -> one.act().actor() + " " + one.act().object() + " " + one.act().times()).toList();
    }
}
