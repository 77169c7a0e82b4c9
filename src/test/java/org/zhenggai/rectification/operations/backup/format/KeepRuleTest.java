package org.zhenggai.rectification.operations.backup.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which backups go. */
class KeepRuleTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 20, 3, 0);
    private static final List<LocalDateTime> DAILY = IntStream.range(0, 20).mapToObj(NOW::minusDays).toList();

    @Test
    void aNumberKeepsTheLatestOnes() {
        assertThat(KeepRule.of("14").surplus(DAILY, NOW)).isEqualTo(DAILY.subList(14, 20));
        assertThat(KeepRule.of("30").surplus(DAILY, NOW)).isEmpty();
    }

    @Test
    void daysKeepWhatIsNotOlder() {
        assertThat(KeepRule.of("7d").surplus(DAILY, NOW)).isEqualTo(DAILY.subList(8, 20));
    }

    @Test
    void theLatestOneStaysHoweverOldItIs() {
        assertThat(KeepRule.of("1d").surplus(DAILY.subList(10, 12), NOW)).isEqualTo(DAILY.subList(11, 12));
        assertThat(KeepRule.of("1d").surplus(List.of(), NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0d", "", "forever", "-1", "7 d", "1w"})
    void whatKeepsNothingOrSaysNothingIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> KeepRule.of(written)).withMessageContaining("rectification.backup.keep");
    }
}
