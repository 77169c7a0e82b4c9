package org.zhenggai.rectification.ground.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Adding and counting working days agree for every calendar and every day. */
class WorkingCalendarPropertyTest {

    private static final WorkingCalendar SHIPPED = PaperDays.shipped();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 4 * 365 - 1).map(LocalDate.of(2023, 1, 1)::plusDays);
    }

    /** A year with holidays and make-up days of any kind, between two years without any. */
    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        Arbitrary<Set<Integer>> off = Arbitraries.integers().between(0, 365).set().ofMaxSize(60);
        Arbitrary<Set<Integer>> on = Arbitraries.integers().between(0, 365).set().ofMaxSize(40);
        return off.flatMap(away -> on.map(worked -> {
            Set<Integer> weekends = new TreeSet<>(worked);
            weekends.removeIf(day -> away.contains(day) || first.plusDays(day).getDayOfWeek().getValue() < 6);
            return PaperDays.of(List.of(plain(2023), plain(2025), new YearCalendar(2024, "n",
                    away.stream().map(day -> new YearCalendar.Holiday("h", first.plusDays(day), first.plusDays(day))).toList(),
                    weekends.stream().map(day -> first.plusDays(day)).toList())));
        }));
    }

    private static YearCalendar plain(int year) {
        return new YearCalendar(year, "n", List.of(), List.of());
    }

    @Property(seed = "20240619", tries = 200)
    void addingAndCountingAgree(@ForAll("calendars") WorkingCalendar calendar, @ForAll @IntRange(max = 420) int offset,
            @ForAll @IntRange(min = 1, max = 90) int days) {
        LocalDate from = LocalDate.of(2023, 12, 1).plusDays(offset);
        LocalDate to = calendar.plusWorkingDays(from, days);
        assertThat(calendar.isWorkingDay(to)).isTrue();
        assertThat(calendar.workingDaysAfterUntil(from, to)).isEqualTo(days);
        assertThat(calendar.workingDaysAfterUntil(from, to.minusDays(1))).as("and not a day earlier").isEqualTo(days - 1);
        assertThat(calendar.workingDaysAfterUntil(to, from)).isZero();
        LocalDate back = calendar.minusWorkingDays(from, days);
        assertThat(calendar.isWorkingDay(back)).isTrue();
        assertThat(calendar.workingDaysAfterUntil(back.minusDays(1), from.minusDays(1))).isEqualTo(days);
        assertThat(calendar.workingDayBack(from.minusDays(1), days)).isEqualTo(back);
    }

    @Property(seed = "20240619", tries = 200)
    void countsGrowByTheWorkingDaysAlone(@ForAll("calendars") WorkingCalendar calendar, @ForAll @IntRange(max = 420) int offset,
            @ForAll @IntRange(max = 60) int days) {
        LocalDate from = LocalDate.of(2023, 12, 1).plusDays(offset);
        LocalDate day = from.plusDays(days);
        int next = calendar.workingDaysAfterUntil(from, day.plusDays(1)) - calendar.workingDaysAfterUntil(from, day);
        assertThat(next).isEqualTo(calendar.isWorkingDay(day.plusDays(1)) ? 1 : 0);
        assertThat(calendar.plusWorkingDays(from, days + 1)).isAfter(calendar.plusWorkingDays(from, days));
        assertThat(calendar.plusWorkingDays(from.plusDays(1), days)).isAfterOrEqualTo(calendar.plusWorkingDays(from, days));
        assertThat(calendar.minusWorkingDays(from, days + 1)).isBefore(calendar.minusWorkingDays(from, days));
    }

    @Property(seed = "20240619", tries = 200)
    void aSpanIsTheSumOfItsParts(@ForAll("days") LocalDate one, @ForAll("days") LocalDate two, @ForAll("days") LocalDate three) {
        List<LocalDate> order = List.of(one, two, three).stream().sorted().toList();
        assertThat(SHIPPED.workingDaysAfterUntil(order.get(0), order.get(2))).isEqualTo(
                SHIPPED.workingDaysAfterUntil(order.get(0), order.get(1)) + SHIPPED.workingDaysAfterUntil(order.get(1), order.get(2)));
    }

    @Property(seed = "20240619", tries = 200)
    void theFirstWorkingDayFromADayIsTheNearest(@ForAll("days") LocalDate day) {
        LocalDate from = SHIPPED.workingDayFrom(day);
        assertThat(SHIPPED.isWorkingDay(from)).isTrue();
        assertThat(from).isAfterOrEqualTo(day);
        assertThat(day.datesUntil(from).noneMatch(SHIPPED::isWorkingDay)).isTrue();
        assertThat(SHIPPED.endOfDay(day)).isBefore(SHIPPED.endOfDay(day.plusDays(1)));
    }
}
