package org.zhenggai.rectification.casework.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.ground.calendar.PaperDays;
import org.zhenggai.rectification.ground.engine.Decisions;
import org.zhenggai.rectification.ground.engine.PaperTables;

/** The colour of every kind of case, and the days its steps may take. */
class ColoursTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 14);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-14T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final Decisions decisions = mock(Decisions.class);
    private final Colours colours = new Colours(decisions, PaperDays.shipped(), CLOCK);
    private final Deadlines deadlines = PaperDeadlines.of(Map.of("review", 5), LocalTime.of(8, 30), PaperDays.shipped(), CLOCK);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"ENDED, 2024-06-01, CLOSED, 结案", "NOT_STARTED, 2024-06-01, NOT_STARTED, 未启动",
            "HELD, 2024-06-01, ON_HOLD, 暂停",
            "DEADLINE_BOUND, 2024-07-01, ON_TRACK, S7", "DEADLINE_BOUND_BEHIND, 2024-07-01, YELLOW, S6",
            "DEADLINE_BOUND, 2024-06-28, YELLOW, S5",
            "DEADLINE_BOUND, 2024-06-19, RED, S4", "DEADLINE_BOUND, 2024-06-14, RED, S4", "DEADLINE_BOUND, 2024-06-13, OVERDUE, S3",
            "ONGOING, 2024-06-19, ON_TRACK, S7", "ONGOING_BEHIND, 2024-06-19, YELLOW, S6", "ONGOING, -, ON_TRACK, S2",
            "ONGOING_BEHIND, -, YELLOW, S1"})
    void colourByStandingAndDate(Standing standing, LocalDate due, ScheduleState state, String rule) {
        when(decisions.table(Colours.TABLE)).thenReturn(PaperTables.ofProduct(Colours.TABLE));
        Colours.Colour colour = colours.of(standing, due);
        assertThat(colour.state()).isEqualTo(state);
        assertThat(colour.rule()).isEqualTo(rule);
        assertThat(colour.reason()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2024-06-19, 3, 0", "2024-06-14, 0, 0", "2024-06-07, 0, 4", "-, -, -"})
    void daysAreWorkingDays(LocalDate due, Integer left, Integer overdue) {
        assertThat(colours.daysLeft(due)).isEqualTo(left);
        assertThat(colours.daysOverdue(due)).isEqualTo(overdue);
    }

    @Test
    void everyCaseStandsSomewhere() {
        for (ProcessState state : ProcessState.values()) {
            for (Category category : Category.values()) {
                Standing behind = state.standing(false, category, true);
                assertThat(behind).isEqualTo(state.ended() ? Standing.ENDED : state == ProcessState.NOT_STARTED ? Standing.NOT_STARTED
                        : Standing.valueOf(category + "_BEHIND"));
                assertThat(state.standing(false, category, false).name()).isEqualTo(behind.name().replace("_BEHIND", ""));
                assertThat(state.standing(true, category, true)).isEqualTo(behind.name().endsWith("BEHIND") ? Standing.HELD : behind);
            }
        }
    }

    @Test
    void aStepEndsWithItsLastDayInShanghai() {
        assertThat(deadlines.inWorkingDays("review").toInstant()).isEqualTo(Instant.parse("2024-06-21T15:59:59Z"));
        assertThat(deadlines.inCalendarDays("listing").toInstant()).isEqualTo(Instant.parse("2024-08-13T15:59:59Z"));
        assertThat(deadlines.calendarLimit("listing")).isEqualTo(60);
        assertThat(deadlines.last(TODAY, "review")).isEqualTo(LocalDate.of(2024, 6, 21));
        assertThat(deadlines.endOf(null)).isNull();
        assertThat(deadlines.startOfDay(TODAY)).isEqualTo(Instant.parse("2024-06-14T00:30:00Z"));
        assertThatThrownBy(() -> deadlines.inWorkingDays("other")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rectification.tasks.limits.other");
        assertThatThrownBy(() -> deadlines.inCalendarDays("review")).hasMessageContaining("rectification.tasks.calendar-limits.review");
    }
}
