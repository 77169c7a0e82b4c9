package org.zhenggai.rectification.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.finding.CaseSchedule;
import org.zhenggai.rectification.finding.Cases;
import org.zhenggai.rectification.finding.Category;
import org.zhenggai.rectification.finding.RectificationCase;
import org.zhenggai.rectification.finding.ScheduleState;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.ProcessDriver;

/** The sample plan from 2023-11-13 to 2024-07-31 with nobody acting, against a table counted by hand. */
@OwnApplication
class LadderRehearsalTest {

    private static final LocalDate START = LocalDate.of(2023, 11, 13);
    private static final LocalDate END = LocalDate.of(2024, 7, 31);

    private final PaperLadder paper = new PaperLadder(END);
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseSchedule schedule;
    @Autowired
    private Escalations escalations;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void startsWhereItShould() {
        assertThat(driver.today()).isEqualTo(START);
    }

    @Test
    void everyCaseClimbsExactlyItsRowsOnExactlyTheirDays() {
        assertThat(cases.ofPlan("tiedong-2023")).hasSize(16);
        for (LocalDate day = LocalDate.of(2023, 12, 1); day.isBefore(END); day = day.plusMonths(1)) {
            driver.moveTo(day.atTime(12, 0));
            undatedCasesAreNeverRed();
        }
        driver.moveTo(END.atTime(12, 0));
        undatedCasesAreNeverRed();

        for (RectificationCase c : cases.ofPlan("tiedong-2023")) {
            List<PaperLadder.Step> climbed = escalations.of(c.id()).stream()
                    .map(e -> new PaperLadder.Step(e.level(), e.rule(), e.triggeredOn())).toList();
            assertThat(climbed).as(c.caseNumber() + " " + c.title()).isEqualTo(expected(c));
            assertThat(escalations.of(c.id())).allSatisfy(e -> assertThat(e.issuedOn()).as("signed by nobody")
                    .isEqualTo(e.height() < 3 ? e.triggeredOn() : null));
        }
        assertThat(management.createJobQuery().executable().count()).as("jobs left due").isZero();
        assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
        assertThat(jdbc.sql("""
                select count(*) from (select case_id, rule, due_date_version, occasion from escalation
                group by 1, 2, 3, 4 having count(*) > 1) twice""").query(Integer.class).single()).isZero();
        everyEvaluationGivesItsReasonAndRanAtTheStartOfAWorkingDay();
    }

    private List<PaperLadder.Step> expected(RectificationCase c) {
        return c.category() == Category.ONGOING ? paper.ongoing(START) : paper.deadlineBound(START, LocalDate.of(2024, 6, 19), 0);
    }

    private void undatedCasesAreNeverRed() {
        assertThat(cases.ofPlan("tiedong-2023").stream().filter(c -> c.dueDate() == null)).hasSize(4)
                .allSatisfy(c -> assertThat(schedule.of(c)).isIn(ScheduleState.ON_TRACK, ScheduleState.YELLOW));
    }

    private void everyEvaluationGivesItsReasonAndRanAtTheStartOfAWorkingDay() {
        assertThat(jdbc.sql("select count(*) from ladder_evaluation where reason = ''").query(Integer.class).single()).isZero();
        List<LocalDate> days = jdbc.sql("""
                select cast(evaluated_at at time zone 'Asia/Shanghai' as date) from ladder_evaluation where effect = 'TRIGGERED'
                and cast(evaluated_at at time zone 'Asia/Shanghai' as time) = '08:30'""").query(LocalDate.class).list();
        assertThat(days).hasSize(jdbc.sql("select count(*) from ladder_evaluation where effect = 'TRIGGERED'").query(Integer.class).single())
                .allMatch(paper.calendar()::works);
    }
}
