package org.zhenggai.rectification.procedures.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PaperCase;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.ProgressFacts.Progress;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.PaperDeadlines;
import org.zhenggai.rectification.ground.calendar.PaperDays;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;

/** What a programme's dates make of a case: the days foretold are all on which it changes by itself. */
class ProgrammeProgressPropertyTest {

    private static final WorkingCalendar CALENDAR = PaperDays.shipped();
    private static final LocalDate START = LocalDate.of(2024, 1, 15);
    private static final int APPROVAL_DAYS = 30;

    /**
     * Everything the answer is made from.
     *
     * @param approved   whether the programme is in force
     * @param milestones days from the start, ascending; reported ones negative
     * @param period     number of the current period, 0 for none
     * @param given      days after the period's beginning on which its report was given, null while it is awaited
     */
    record Scene(Category category, boolean approved, List<Integer> milestones, Cadence cadence, int period, Integer given) {

        RectificationCase rectificationCase() {
            return PaperCase.of(category, category == Category.ONGOING ? null : START.plusDays(200),
                    category == Category.ONGOING ? ProcessState.LONG_TERM : ProcessState.RECTIFYING, START);
        }

        ProgrammeProgress progress() {
            Programmes programmes = mock(Programmes.class);
            ProgressReports reports = mock(ProgressReports.class);
            CaseTerms terms = mock(CaseTerms.class);
            when(terms.changes(anyLong())).thenReturn(List.of());
            when(programmes.cadence(anyLong())).thenReturn(Optional.of(cadence));
            when(programmes.current(anyLong())).thenReturn(Optional.of(
                    new Programme(1, 1, null, null, null, null, null, null, approved ? START : null, null)));
            List<Milestone> all = new ArrayList<>();
            milestones.forEach(day -> all.add(new Milestone(all.size(), null, "节点", START.plusDays(Math.abs(day)), day < 0 ? START
                    : null)));
            when(programmes.milestones(anyLong())).thenReturn(all);
            ReportingPlan plan = new ReportingPlan(reports, programmes, new ReportingSettings(cadence, 5), CALENDAR, null, null, null);
            when(reports.current(anyLong())).thenReturn(report(plan));
            when(reports.givenOn(anyLong(), anyInt())).thenReturn(Optional.of(START.plusDays(3)));
            return new ProgrammeProgress(programmes, reports, plan, terms,
                    PaperDeadlines.of(Map.of("programme-approval", APPROVAL_DAYS), LocalTime.of(8, 30), CALENDAR,
                            Clock.fixed(START.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), ZoneId.of("Asia/Shanghai"))));
        }

        private Optional<ProgressReport> report(ReportingPlan plan) {
            if (category != Category.ONGOING || period == 0) {
                return Optional.empty();
            }
            LocalDate from = cadence.start(START.plusDays(period == 1 ? 0 : 40));
            LocalDate ends = cadence.end(from);
            return Optional.of(new ProgressReport(1, period, from, ends, plan.dueOf(ends), null, null, null, null, null,
                    given == null ? null : from.plusDays(given), null, null, null, null));
        }
    }

    @Provide
    Arbitrary<Scene> scenes() {
        Arbitrary<List<Integer>> milestones = Arbitraries.integers().between(1, 150).filter(day -> day > 0).set().ofMaxSize(5)
                .flatMap(days -> Arbitraries.integers().between(0, 31).map(reported -> signed(days, reported)));
        return Combinators.combine(Arbitraries.of(Category.class), Arbitraries.of(true, true, true, false), milestones, Arbitraries.of(
                Cadence.class),
                Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 6).injectNull(0.5)).as(Scene::new);
    }

    private static List<Integer> signed(Set<Integer> days, int reported) {
        List<Integer> signed = new ArrayList<>();
        new TreeSet<>(days).forEach(day -> signed.add((reported >> signed.size() & 1) == 1 ? -day : day));
        return signed;
    }

    @Property(seed = "20240619", tries = 200)
    void nothingChangesBeforeTheNextDayForetold(@ForAll("scenes") Scene scene, @ForAll @IntRange(max = 120) int offset) {
        ProgrammeProgress progress = scene.progress();
        RectificationCase c = scene.rectificationCase();
        LocalDate today = START.plusDays(offset);
        List<LocalDate> turning = progress.turningPoints(c, today);
        assertThat(turning).allSatisfy(day -> assertThat(day).isAfter(today));
        LocalDate next = turning.stream().min(LocalDate::compareTo).orElse(today.plusDays(200));
        Progress before = progress.on(c, today);
        today.datesUntil(next).forEach(day -> assertThat(progress.on(c, day)).as(day + ", next " + next).isEqualTo(before));
    }

    @Property(seed = "20240619", tries = 200)
    void whatIsMissedInARowIsMissed(@ForAll("scenes") Scene scene, @ForAll @IntRange(max = 200) int offset) {
        Progress now = scene.progress().on(scene.rectificationCase(), START.plusDays(offset));
        assertThat(now.missedRunning()).isBetween(0, now.milestonesMissed());
        assertThat(now.reportsMissed()).isNotNegative();
        if (scene.category() == Category.DEADLINE_BOUND) {
            assertThat(now.reportsMissed()).isZero();
        }
    }

    @Example
    void aMilestoneIsMissedOnTheDayAfterItsOwn() {
        Scene scene = new Scene(Category.DEADLINE_BOUND, true, List.of(10, -20, 30, 40), Cadence.MONTH, 0, null);
        RectificationCase c = scene.rectificationCase();
        assertThat(scene.progress().on(c, START.plusDays(10))).isEqualTo(new Progress(0, 0, 0));
        assertThat(scene.progress().on(c, START.plusDays(11))).isEqualTo(new Progress(1, 1, 0));
        assertThat(scene.progress().on(c, START.plusDays(21))).as("one was done after it").isEqualTo(new Progress(1, 0, 0));
        assertThat(scene.progress().on(c, START.plusDays(41))).isEqualTo(new Progress(3, 2, 0));
    }

    @Example
    void reportsAreMissedPeriodByPeriod() {
        Scene scene = new Scene(Category.ONGOING, true, List.of(), Cadence.MONTH, 1, null);
        RectificationCase c = scene.rectificationCase();
        assertThat(scene.progress().on(c, LocalDate.of(2024, 1, 31)).reportsMissed()).isZero();
        assertThat(scene.progress().on(c, LocalDate.of(2024, 2, 1)).reportsMissed()).isEqualTo(1);
        assertThat(scene.progress().on(c, LocalDate.of(2024, 3, 1)).reportsMissed()).isEqualTo(2);
        assertThat(scene.progress().turningPoints(c, LocalDate.of(2024, 6, 3))).as("however many have passed").containsExactly(LocalDate.of(
                2024, 6, 29));
    }

    @Example
    void aMilestoneBetweenTwoReportsIsReportedWithTheNext() {
        Scene scene = new Scene(Category.ONGOING, true, List.of(10), Cadence.MONTH, 2, null);
        RectificationCase c = scene.rectificationCase();
        assertThat(scene.progress().on(c, START.plusDays(30))).isEqualTo(new Progress(0, 0, 0));
        assertThat(scene.progress().on(c, LocalDate.of(2024, 2, 29)).milestonesMissed()).isZero();
        assertThat(scene.progress().on(c, LocalDate.of(2024, 3, 1)).milestonesMissed()).as("with the report it is late").isEqualTo(1);
        Scene given = new Scene(Category.ONGOING, true, List.of(50), Cadence.MONTH, 2, 4);
        assertThat(given.progress().on(c, START.plusDays(60))).as("the next report has not begun").isEqualTo(new Progress(0, 0, 0));
    }

    @Example
    void anOngoingCaseMissesTheLimitForItsApproval() {
        Scene scene = new Scene(Category.ONGOING, false, List.of(5), Cadence.MONTH, 0, null);
        RectificationCase c = scene.rectificationCase();
        LocalDate limit = CALENDAR.plusWorkingDays(START, APPROVAL_DAYS);
        assertThat(scene.progress().on(c, limit)).isEqualTo(new Progress(0, 0, 0));
        assertThat(scene.progress().on(c, limit.plusDays(1))).isEqualTo(new Progress(1, 1, 0));
        assertThat(scene.progress().turningPoints(c, START)).containsExactly(limit.plusDays(1));
        Scene bound = new Scene(Category.DEADLINE_BOUND, false, List.of(5), Cadence.MONTH, 0, null);
        assertThat(bound.progress().on(bound.rectificationCase(), limit.plusDays(1))).isEqualTo(new Progress(0, 0, 0));
        assertThat(bound.progress().turningPoints(bound.rectificationCase(), START)).isEmpty();
    }

    @Provide
    Arbitrary<Cadence> cadences() {
        return Arbitraries.of(Cadence.class);
    }

    /** Periods cover every day once and follow each other. */
    @Property(seed = "20240619", tries = 200)
    void periodsFollowEachOther(@ForAll("cadences") Cadence cadence, @ForAll @IntRange(max = 3000) int offset) {
        LocalDate day = LocalDate.of(2022, 1, 1).plusDays(offset);
        LocalDate start = cadence.start(day);
        LocalDate end = cadence.end(day);
        assertThat(day).isBetween(start, end);
        assertThat(cadence.start(start)).isEqualTo(start);
        assertThat(cadence.end(start)).isEqualTo(end);
        assertThat(cadence.start(end)).isEqualTo(start);
        assertThat(cadence.start(end.plusDays(1))).isEqualTo(end.plusDays(1));
    }
}
