package org.zhenggai.rectification.procedures.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ExtensionRequests;
import org.zhenggai.rectification.casework.finding.PaperCase;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.ProgressFacts;
import org.zhenggai.rectification.casework.finding.ProgressFacts.Progress;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.schedule.Deadlines;
import org.zhenggai.rectification.casework.schedule.PaperDeadlines;
import org.zhenggai.rectification.ground.calendar.PaperDays;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.Decisions;
import org.zhenggai.rectification.ground.engine.PaperTables;
import org.zhenggai.rectification.procedures.escalation.Evaluations.Effect;

/** What a check issues, leaves, withdraws and plans, by the product's own ladder. */
class CaseCheckTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR = PaperDays.shipped();
    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 7);
    private static final Clock CLOCK = Clock.fixed(TODAY.atTime(8, 30).atZone(SHANGHAI).toInstant(), SHANGHAI);

    private final Escalations escalations = mock(Escalations.class);
    private final ProgressFacts progress = mock(ProgressFacts.class);
    private final ExtensionRequests requests = mock(ExtensionRequests.class);
    private final Evaluations evaluations = mock(Evaluations.class);
    private final Trigger trigger = mock(Trigger.class);
    private final Cases cases = mock(Cases.class);
    private final Timeline timeline = mock(Timeline.class);
    private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    private final List<Escalation> known = new ArrayList<>();
    private LadderFacts facts;
    private CaseCheck check;

    @BeforeEach
    @SuppressWarnings("unchecked") // a mock of a generic type
    void wire() {
        Decisions decisions = mock(Decisions.class);
        when(decisions.table(CaseCheck.LADDER)).thenReturn(PaperTables.ofProduct(CaseCheck.LADDER));
        ObjectProvider<ExtensionRequests> asked = mock(ObjectProvider.class);
        when(asked.stream()).thenAnswer(call -> Stream.of(requests));
        when(escalations.of(anyLong())).thenReturn(known);
        when(progress.on(any(), any())).thenReturn(new Progress(0, 0, 0));
        Deadlines deadlines = PaperDeadlines.of(Map.of("programme-review", 5), LocalTime.of(8, 30), CALENDAR, CLOCK);
        facts = new LadderFacts(progress, escalations, asked, deadlines, CALENDAR, CLOCK);
        check = new CaseCheck(decisions, facts, PaperDeadlines.nextDay(deadlines, 60, CALENDAR, CLOCK), escalations, evaluations, trigger,
                cases, timeline, events);
    }

    @Test
    void factsOfADatedCase() {
        RectificationCase c = bound(9);
        when(progress.on(c, TODAY)).thenReturn(new Progress(3, 2, 1));
        when(requests.extensionPending(c.id())).thenReturn(true);
        when(escalations.issued(c.id(), Instrument.YELLOW_LETTER)).thenReturn(4);
        when(escalations.issued(c.id(), Instrument.PUBLIC_CRITICISM)).thenReturn(5);
        when(escalations.unansweredInterview(c.id())).thenReturn(Optional.of(TODAY.minusDays(12)));
        assertThat(facts.of(c)).isEqualTo(expected(Map.of("daysLeft", 9, "behindSchedule", true, "milestonesMissed", 3, "missedRunning", 2,
                "reportsMissed", 1, "extensionPending", true, "yellowLetters", 4, "notices", 5, "daysAfterInterview", 12)));
        assertThat(facts.of(bound(-9))).containsEntry("daysLeft", 0).containsEntry("daysOverdue", 9);
        assertThat(LadderFacts.behind(facts.of(c))).isTrue();
    }

    @Test
    void factsOfAnUndatedCaseAndOfOneThatWaitsForItsReviewer() {
        RectificationCase undated = PaperCase.of(Category.ONGOING, null, ProcessState.LONG_TERM, TODAY.minusDays(30));
        when(progress.on(undated, TODAY)).thenReturn(new Progress(1, 1, 0));
        assertThat(facts.of(undated)).isEqualTo(expected(Map.of("category", "ONGOING", "milestonesMissed", 1, "missedRunning", 1)));
        RectificationCase waits = PaperCase.of(Category.ONGOING, null, ProcessState.REVIEWING_PROGRAMME, CALENDAR.minusWorkingDays(TODAY,
                8));
        assertThat(facts.of(waits)).isEqualTo(expected(Map.of("category", "ONGOING", "waitsForReviewer", true, "reviewerDaysOverdue", 3)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 0, true", "0, 1, true"})
    void aCaseIsBehindByMilestonesOrReports(int milestones, int reports, boolean behind) {
        RectificationCase c = bound(60);
        when(progress.on(c, TODAY)).thenReturn(new Progress(milestones, milestones, reports));
        known(Escalation.State.ISSUED, "7", "L2", Instrument.YELLOW_LETTER, "", 1);
        check.afterChange(c.id());
        verify(cases).behind(c.id(), behind);
    }

    @Test
    void theMorningIssuesWhatIsNewOnce() {
        RectificationCase c = bound(10);
        Instant next = check.morning(c.id());
        ArgumentCaptor<LadderRow> row = ArgumentCaptor.forClass(LadderRow.class);
        verify(trigger).fire(eq(c), row.capture(), eq(""));
        assertThat(row.getValue()).isEqualTo(new LadderRow("7", "L2", "YELLOW_LETTER", row.getValue().addressees(), 0, "距整改期限10个工作日"));
        assertThat(row.getValue().addressees()).isNotEmpty();
        // the mock of the trigger left nothing behind, so that the row is still new
        assertThat(next).isEqualTo(start(CALENDAR.nextWorkingDay(TODAY)));
        verify(evaluations).keep(eq(c), any(), any(), eq(Effect.TRIGGERED), eq(next));
        known(Escalation.State.ISSUED, "7", "L2", Instrument.YELLOW_LETTER, "", 1);
        assertThat(check.morning(c.id())).as("3 days left").isEqualTo(start(CALENDAR.plusWorkingDays(TODAY, 7)));
        verify(evaluations).keep(eq(c), any(), any(), eq(Effect.NOTHING), any());
        verify(trigger).fire(any(), any(), any());
    }

    @Test
    void anotherVersionOfTheDateIsAnotherOccasion() {
        known(Escalation.State.ENDED, "7", "L2", Instrument.YELLOW_LETTER, "", 0);
        check.morning(bound(10).id());
        verify(trigger).fire(any(), any(), eq(""));
    }

    @Test
    void aChangeIssuesNothingButPlansTheNextMorning() {
        RectificationCase c = bound(10);
        Instant next = check.afterChange(c.id());
        verify(trigger, never()).fire(any(), any(), any());
        verify(evaluations).keep(eq(c), any(), any(), eq(Effect.WAITS_FOR_MORNING), eq(next));
        assertThat(next).isEqualTo(start(CALENDAR.nextWorkingDay(TODAY))).isEqualTo(check.nextCheck(c));
    }

    @ParameterizedTest
    @CsvSource({"ISSUED, 7, L2, YELLOW_LETTER, '', true", "ISSUED, 8, L1, GREEN_LETTER, '', true",
            "ISSUED, 9, L0, SELF_CHECK_REMINDER, '', false",
            "ISSUED, 4, L3, SUPERVISION_LETTER, '', false", "DRAFT, 7, L2, YELLOW_LETTER, '', false",
            "ISSUED, 催办, L2, REVIEWER_URGE, '', false", "ISSUED, 7, L2, YELLOW_LETTER, cause, false"})
    void whatImprovedIsWithdrawnAtOnce(Escalation.State state, String rule, String level, Instrument instrument, String occasion,
            boolean gone) {
        RectificationCase c = bound(60);
        Escalation e = known(state, rule, level, instrument, occasion, 1);
        check.afterChange(c.id());
        verify(escalations, gone ? times(1) : never()).end(e.id(), Escalation.State.WITHDRAWN);
        verify(events, gone ? times(1) : never()).publishEvent(any(EscalationWithdrawn.class));
        verify(timeline, gone ? times(1) : never()).append(eq(c.id()), any(), eq("ESCALATION_WITHDRAWN"), any(), any());
        verify(evaluations).keep(eq(c), any(), any(), eq(gone ? Effect.WITHDREW : Effect.NOTHING), any());
    }

    @Test
    void whatIsStillAsBadStays() {
        RectificationCase c = bound(10);
        Escalation yellow = known(Escalation.State.ISSUED, "7", "L2", Instrument.YELLOW_LETTER, "", 1);
        check.morning(c.id());
        verify(escalations, never()).end(yellow.id(), Escalation.State.WITHDRAWN);
        Escalation green = known(Escalation.State.ISSUED, "8", "L1", Instrument.GREEN_LETTER, "", 1);
        check.morning(bound(15).id());
        verify(escalations).end(yellow.id(), Escalation.State.WITHDRAWN);
        verify(escalations, never()).end(green.id(), Escalation.State.WITHDRAWN);
    }

    @Test
    void aReviewerIsUrgedOnceAStepAndTheUnitIsLeftAlone() {
        LocalDate since = CALENDAR.minusWorkingDays(TODAY, 6);
        RectificationCase c = PaperCase.of(Category.DEADLINE_BOUND, CALENDAR.plusWorkingDays(TODAY, 2), ProcessState.REVIEWING_PROGRAMME,
                since);
        when(cases.get(c.id())).thenReturn(c);
        Escalation yellow = known(Escalation.State.ISSUED, "7", "L2", Instrument.YELLOW_LETTER, "", 1);
        check.morning(c.id());
        verify(evaluations).keep(eq(c), any(), any(), eq(Effect.TRIGGERED), any());
        String occasion = "REVIEWING_PROGRAMME " + since;
        verify(trigger).fire(eq(c), any(), eq(occasion));
        verify(escalations, never()).end(yellow.id(), Escalation.State.WITHDRAWN);
        known(Escalation.State.ISSUED, "催办", "L2", Instrument.REVIEWER_URGE, occasion, 1);
        check.morning(c.id());
        verify(evaluations).keep(eq(c), any(), any(), eq(Effect.NOTHING), any());
        verify(trigger).fire(any(), any(), any());
        RectificationCase first = PaperCase.of(Category.DEADLINE_BOUND, null, ProcessState.REVIEWING_PROGRAMME, TODAY);
        assertThat(check.nextCheck(first)).as("the day after the reviewer's last").isEqualTo(start(CALENDAR.plusWorkingDays(TODAY, 6)));
    }

    @Test
    void milestonesAndInterviewsMoveTheTimer() {
        RectificationCase c = bound(200);
        assertThat(check.nextCheck(c)).as("the longest wait").isEqualTo(start(CALENDAR.plusWorkingDays(TODAY, 60)));
        when(escalations.unansweredInterview(c.id())).thenReturn(Optional.of(TODAY.minusDays(1)));
        assertThat(check.nextCheck(c)).as("31 days after it").isEqualTo(start(CALENDAR.workingDayFrom(TODAY.plusDays(30))));
        when(progress.turningPoints(c, TODAY)).thenReturn(List.of(LocalDate.of(2024, 3, 16), LocalDate.of(2024, 4, 1)));
        assertThat(check.nextCheck(c)).as("a Saturday").isEqualTo(start(LocalDate.of(2024, 3, 18)));
    }

    private RectificationCase bound(int daysLeft) {
        LocalDate due = daysLeft < 0 ? CALENDAR.minusWorkingDays(TODAY, -daysLeft) : CALENDAR.plusWorkingDays(TODAY, daysLeft);
        RectificationCase c = PaperCase.of(Category.DEADLINE_BOUND, due, ProcessState.RECTIFYING, TODAY.minusDays(30));
        when(cases.get(c.id())).thenReturn(c);
        return c;
    }

    private Escalation known(Escalation.State state, String rule, String level, Instrument instrument, String occasion, int version) {
        Escalation e = new Escalation(100 + known.size(), 1, rule, level, instrument, version, null, occasion, "", 0, state, TODAY, TODAY,
                null,
                null, null, null, null, null, null, null, null);
        known.add(e);
        return e;
    }

    private static Map<String, Object> expected(Map<String, Object> changes) {
        Map<String, Object> facts = new LinkedHashMap<>(LadderTableTest.calm("DEADLINE_BOUND"));
        facts.putAll(changes);
        return facts;
    }

    private static Instant start(LocalDate day) {
        return day.atTime(8, 30).atZone(SHANGHAI).toInstant();
    }
}
