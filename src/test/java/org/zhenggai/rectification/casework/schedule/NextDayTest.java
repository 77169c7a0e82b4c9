package org.zhenggai.rectification.casework.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.zhenggai.rectification.ground.calendar.PaperDays;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.DecisionTable;
import org.zhenggai.rectification.ground.engine.PaperTables;

/** The next day that matters, against what the real table answers day by day. */
class NextDayTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR = PaperDays.shipped();
    private static final List<String> INPUTS = List.of("daysLeft", "daysOverdue", "sinceInterview");
    private static final int LONGEST_WAIT = 40;

    @Provide
    Arbitrary<String> tests() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(-2, 45);
        Arbitrary<String> comparison = Combinators.combine(Arbitraries.of("<", "<=", ">", ">="), numbers).as((sign, n) -> sign + " " + n);
        Arbitrary<String> range = Combinators.combine(Arbitraries.of("(", "["), numbers, Arbitraries.integers().between(0, 12),
                Arbitraries.of(")", "]")).as((open, from, length, close) -> open + from + ".." + (from + length) + close);
        Arbitrary<String> plain = Arbitraries.oneOf(comparison, range, numbers.map(String::valueOf),
                numbers.map(n -> "<= " + n + " / 2"), numbers.map(n -> "? > " + n + " and ? < " + (n + 7)));
        Arbitrary<String> list = plain.list().ofMinSize(2).ofMaxSize(3).map(tests -> String.join(", ", tests));
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.of("", "-")), Tuple.of(5, plain),
                Tuple.of(2, list), Tuple.of(2, Arbitraries.oneOf(plain, list).map(test -> "not(" + test + ")")),
                Tuple.of(1, Arbitraries.just("null")));
    }

    @Provide
    Arbitrary<DecisionTable> tables() {
        return tests().list().ofSize(INPUTS.size()).list().ofMinSize(1).ofMaxSize(5).map(rows -> PaperTables.of(INPUTS, rows));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 900).map(LocalDate.of(2023, 3, 1)::plusDays);
    }

    /** Nothing changes on a day before the one that was named, and one is always named. */
    @Property(seed = "20240619", tries = 100)
    void nothingChangesBeforeTheDayNamed(@ForAll("tables") DecisionTable table, @ForAll("days") LocalDate today,
            @ForAll @IntRange(min = -80, max = 80) int due, @ForAll @IntRange(min = -60, max = 0) int held) {
        Map<String, Counted> counted = Map.of("daysLeft", new Counted(DayCount.LEFT, today.plusDays(due)),
                "daysOverdue", new Counted(DayCount.OVERDUE, today.plusDays(due)),
                "sinceInterview", new Counted(DayCount.SINCE, today.plusDays(held)));
        LocalDate named = day(nextDay(today.atTime(9, 0)).after(table, counted, List.of()));
        assertThat(named).isAfter(today).isBeforeOrEqualTo(CALENDAR.plusWorkingDays(today, LONGEST_WAIT));
        assertThat(CALENDAR.isWorkingDay(named)).isTrue();
        Object before = answer(table, counted, today);
        // what turns on a day off is seen on the working day after it
        today.plusDays(1).datesUntil(named).filter(CALENDAR::isWorkingDay)
                .forEach(day -> assertThat(answer(table, counted, day)).as("on " + day + ", named " + named).isEqualTo(before));
    }

    /** Going from one day named to the next meets every change of the answer, on the working day it shows. */
    @Property(seed = "20240619", tries = 40)
    void walkingFromDayToDayMeetsEveryChange(@ForAll("tables") DecisionTable table, @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 0, max = 80) int due) {
        Map<String, Counted> counted = Map.of("daysLeft", new Counted(DayCount.LEFT, start.plusDays(due)),
                "daysOverdue", new Counted(DayCount.OVERDUE, start.plusDays(due)));
        LocalDate named = start;
        Object last = answer(table, counted, start);
        for (LocalDate day : start.datesUntil(start.plusDays(200)).filter(CALENDAR::isWorkingDay).toList()) {
            if (day.equals(named) || day.isAfter(named)) {
                named = day(nextDay(day.atTime(9, 0)).after(table, counted, List.of()));
                last = answer(table, counted, day);
            }
            assertThat(answer(table, counted, day)).as("on " + day + ", next named " + named).isEqualTo(last);
        }
    }

    /** The other way round: between two dates that are named, each date has the same answer today. */
    @Property(seed = "20240619", tries = 40)
    void datesBetweenTwoTurnsAnswerAlike(@ForAll("tables") DecisionTable table, @ForAll("days") LocalDate today,
            @ForAll("counts") DayCount count) {
        var dates = count.dates(CALENDAR, today, table.turns("daysLeft"));
        for (LocalDate date = today.minusDays(70); date.isBefore(today.plusDays(70)); date = date.plusDays(1)) {
            boolean toCome = count == DayCount.SINCE && date.isAfter(today); // nothing is counted since what has not been yet
            if (!dates.contains(date) && !toCome) {
                assertThat(answer(table, Map.of("daysLeft", new Counted(count, date)), today)).as(count + " of " + date + " on " + today)
                        .isEqualTo(answer(table, Map.of("daysLeft", new Counted(count, date.minusDays(1))), today));
            }
        }
    }

    @Provide
    Arbitrary<DayCount> counts() {
        return Arbitraries.of(DayCount.values());
    }

    @Example
    void aRangeMovesTheTimer() {
        DecisionTable table = PaperTables.of(List.of("daysLeft"), List.of(List.of("[4..10]")));
        NextDay next = nextDay(LocalDateTime.of(2024, 6, 3, 9, 0));
        Map<String, Counted> due = Map.of("daysLeft", new Counted(DayCount.LEFT, LocalDate.of(2024, 6, 28)));
        assertThat(day(next.after(table, due, List.of()))).as("10 working days left").isEqualTo(LocalDate.of(2024, 6, 14));
        assertThat(day(nextDay(LocalDateTime.of(2024, 6, 14, 9, 0)).after(table, due, List.of()))).as("3 left").isEqualTo(LocalDate.of(2024,
                6, 25));
    }

    @Example
    void otherDaysCountAndDaysOffAreSeenAfterThem() {
        DecisionTable table = PaperTables.of(List.of("daysLeft"), List.of());
        NextDay next = nextDay(LocalDateTime.of(2024, 2, 8, 9, 0));
        assertThat(next.after(table, Map.of(), List.of(LocalDate.of(2024, 2, 12), LocalDate.of(2024, 3, 4)))).as(
                "Spring Festival, then a Sunday worked")
                .isEqualTo(LocalDate.of(2024, 2, 18).atTime(8, 30).atZone(SHANGHAI).toInstant());
        assertThat(day(next.after(table, Map.of(), List.of()))).as("the longest wait")
                .isEqualTo(CALENDAR.plusWorkingDays(LocalDate.of(2024, 2, 8), LONGEST_WAIT));
    }

    @Example
    void soonIsTheNextStartOfAWorkingDay() {
        assertThat(nextDay(LocalDateTime.of(2024, 6, 7, 8, 29)).soon()).isEqualTo(Instant.parse("2024-06-07T00:30:00Z"));
        assertThat(nextDay(LocalDateTime.of(2024, 6, 7, 8, 30)).soon()).as("a Monday off follows").isEqualTo(Instant.parse(
                "2024-06-11T00:30:00Z"));
        assertThat(nextDay(LocalDateTime.of(2024, 6, 8, 3, 0)).soon()).isEqualTo(Instant.parse("2024-06-11T00:30:00Z"));
    }

    private static NextDay nextDay(LocalDateTime now) {
        Clock clock = Clock.fixed(now.atZone(SHANGHAI).toInstant(), SHANGHAI);
        Deadlines deadlines = new Deadlines(new StepLimits(Map.of(), LocalTime.of(8, 30), Map.of(), Map.of()), CALENDAR, clock);
        return new NextDay(CALENDAR, deadlines, new CheckSettings(LONGEST_WAIT), clock);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, SHANGHAI);
    }

    private static Object answer(DecisionTable table, Map<String, Counted> counted, LocalDate day) {
        Map<String, Object> inputs = new HashMap<>();
        INPUTS.forEach(input -> inputs.put(input, null));
        counted.forEach((input, each) -> inputs.put(input, each.count().on(CALENDAR, each.date(), day)));
        return table.firstRow(inputs);
    }
}
