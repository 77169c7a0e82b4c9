package org.zhenggai.rectification.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** When the daily backup is due. */
class DailyTurnTest {

    private static final LocalTime AT = LocalTime.of(2, 30);
    private static final LocalDateTime TURN = LocalDateTime.of(2026, 3, 20, 2, 30);

    @Test
    void onceAfterTheTimeOfDay() {
        LocalDateTime yesterday = TURN.minusDays(1).plusSeconds(5);
        assertThat(DailyTurn.due(AT, TURN.minusMinutes(1), yesterday, yesterday)).isFalse();
        assertThat(DailyTurn.due(AT, TURN, yesterday, yesterday)).isTrue();
        assertThat(DailyTurn.due(AT, TURN.plusHours(5), TURN.plusSeconds(5), TURN)).isFalse();
    }

    @Test
    void lateWhereTheApplicationWasDown() {
        assertThat(DailyTurn.due(AT, TURN.plusHours(7), TURN.minusDays(1).plusSeconds(5), null)).isTrue();
        assertThat(DailyTurn.due(AT, TURN.minusHours(1), TURN.minusDays(2), null)).isTrue();
        assertThat(DailyTurn.due(AT, TURN.minusHours(1), null, null)).isTrue();
    }

    @Test
    void whatFailedIsTriedAgainAtTheNextTurn() {
        assertThat(DailyTurn.due(AT, TURN.plusMinutes(1), null, TURN)).isFalse();
        assertThat(DailyTurn.due(AT, TURN.plusDays(1), null, TURN)).isTrue();
    }

    @Test
    void aBackupByHandBeforeItDoesNotStandForIt() {
        assertThat(DailyTurn.due(AT, TURN, TURN.minusHours(1), null)).isTrue();
    }
}
