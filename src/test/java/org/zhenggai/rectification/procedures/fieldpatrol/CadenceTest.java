package org.zhenggai.rectification.procedures.fieldpatrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The periods of patrols as settings name them. */
class CadenceTest {

    private static final Cadence WEEK = new Cadence("WEEK", "每周", DayOfWeek.MONDAY, null);
    private static final Cadence TEN_DAYS = new Cadence("TEN_DAYS", "每旬", null, List.of(1, 11, 21));
    private static final Cadence MONTH = new Cadence("MONTH", "每月", null, List.of(1));

    @ParameterizedTest
    @CsvSource({"2024-01-01, 2024-01-01, 2024-01-07", "2024-01-07, 2024-01-01, 2024-01-07", "2024-01-03, 2024-01-01, 2024-01-07"})
    void weeksBeginOnTheirDay(LocalDate day, LocalDate start, LocalDate end) {
        assertThat(WEEK.start(day)).isEqualTo(start);
        assertThat(WEEK.end(day)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-10, 2024-02-01, 2024-02-10", "2024-02-11, 2024-02-11, 2024-02-20", "2024-02-29, 2024-02-21, 2024-02-29",
            "2023-02-21, 2023-02-21, 2023-02-28", "2024-01-31, 2024-01-21, 2024-01-31"})
    void tenDaysEndWithTheMonth(LocalDate day, LocalDate start, LocalDate end) {
        assertThat(TEN_DAYS.start(day)).isEqualTo(start);
        assertThat(TEN_DAYS.end(day)).isEqualTo(end);
        assertThat(MONTH.start(day)).isEqualTo(day.withDayOfMonth(1));
        assertThat(MONTH.end(day)).isEqualTo(day.withDayOfMonth(day.lengthOfMonth()));
    }

    @Test
    void periodsThatLeaveDaysOutOrOverlapAreRefused() {
        for (List<Integer> days : List.of(List.of(2), List.of(1, 21, 11), List.of(1, 29), List.<Integer>of())) {
            assertThatIllegalArgumentException().as(days.toString()).isThrownBy(() -> new Cadence("X", "每次", null, days));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Cadence("X", "每次", DayOfWeek.MONDAY, List.of(1)));
    }
}
