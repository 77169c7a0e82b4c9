package org.zhenggai.rectification.ground.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days of China, make-up days included. */
class WorkingCalendarTest {

    private static final WorkingCalendar SHIPPED = PaperDays.shipped();

    @ParameterizedTest
    @CsvSource({"2023-01-28, true", "2023-04-29, false", "2023-06-25, true", "2023-10-06, false", "2023-10-07, true",
            "2023-11-13, true", "2023-11-18, false", "2024-01-01, false", "2024-02-04, true", "2024-02-09, true", "2024-02-10, false",
            "2024-02-18, true", "2024-04-07, true", "2024-05-11, true", "2024-06-10, false", "2024-06-19, true", "2024-09-14, true",
            "2024-10-12, true", "2025-01-26, true", "2025-01-27, true", "2025-02-08, true", "2025-10-08, false", "2025-10-11, true",
            "2026-01-04, true", "2026-02-14, true", "2026-02-23, false", "2026-02-28, true", "2026-10-10, true"})
    void knowsTheNotices(LocalDate day, boolean working) {
        assertThat(SHIPPED.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void yearHasSoManyWorkingDays(int year, int days) {
        assertThat(SHIPPED.workingDaysAfterUntil(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31))).isEqualTo(days);
        assertThat(SHIPPED.knows(year)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2024-02-08, 1, 2024-02-09", "2024-02-09, 1, 2024-02-18", "2023-11-13, 0, 2023-11-13", "2023-11-17, 5, 2023-11-24",
            "2024-04-30, 1, 2024-05-06", "2024-05-06, 6, 2024-05-13", "2023-12-29, 1, 2024-01-02", "2024-12-31, 1, 2025-01-02"})
    void countsForward(LocalDate from, int days, LocalDate expected) {
        assertThat(SHIPPED.plusWorkingDays(from, days)).isEqualTo(expected);
        if (days == 1) {
            assertThat(SHIPPED.nextWorkingDay(from)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-02-18, 1, 2024-02-18", "2024-02-17, 1, 2024-02-09", "2024-02-18, 2, 2024-02-09", "2024-01-01, 1, 2023-12-29"})
    void countsBackTheDayItselfIncluded(LocalDate day, int n, LocalDate expected) {
        assertThat(SHIPPED.workingDayBack(day, n)).isEqualTo(expected);
    }

    @Test
    void dueDateMeansTheEndOfTheDayInShanghai() {
        assertThat(SHIPPED.endOfDay(LocalDate.of(2024, 6, 19))).isEqualTo(Instant.parse("2024-06-19T15:59:59Z"));
    }

    @Test
    void aYearWithoutDataCountsMondayToFriday() {
        assertThat(SHIPPED.knows(2031)).isFalse();
        assertThat(SHIPPED.isWorkingDay(LocalDate.of(2031, 1, 1))).as("a Wednesday").isTrue();
        assertThat(SHIPPED.plusWorkingDays(LocalDate.of(2031, 1, 3), 1)).isEqualTo(LocalDate.of(2031, 1, 6));
    }

    @Test
    void daysAreNotNegative() {
        assertThatThrownBy(() -> SHIPPED.plusWorkingDays(LocalDate.of(2024, 1, 2), -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SHIPPED.minusWorkingDays(LocalDate.of(2024, 1, 2), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
