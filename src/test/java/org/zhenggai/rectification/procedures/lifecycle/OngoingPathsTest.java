package org.zhenggai.rectification.procedures.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.ProgressFacts;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.procedures.annualassessment.Indicators;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** The ongoing process: programme by terms, a report each period, the target by its indicator, and every end. */
@RectificationTest
class OngoingPathsTest {

    private static final String INDICATOR = "耕地保有量";

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Indicators indicators;
    @Autowired
    private ProgressReports reports;
    @Autowired
    private ProgressFacts progress;

    @Test
    void caseReportsEachPeriodUntilItsTargetIsReachedAndIsStruckOff() {
        RectificationCase c = approved(driver.today().plusDays(500));
        assertThat(driver.keys(c)).containsExactly("Task_ReportProgress");
        assertThat(cases.get(c.id()).processState()).isEqualTo(ProcessState.LONG_TERM);
        driver.submit(c, "Task_ReportProgress", "yehe.handler", Map.of("outcome", "NO_CHANGE"));
        driver.submit(c, "Task_ReviewProgress", "agriculture.supervisor", Map.of("conclusion", "PASS"));
        assertThat(driver.keys(c)).as("waits for the next period").isEmpty();
        driver.moveTo(reports.current(c.id()).orElseThrow().endsOn().plusDays(10).atTime(9, 0));
        assertThat(driver.keys(c)).containsExactly("Task_ReportProgress");
        driver.submit(c, "Task_ReportProgress", "yehe.handler", Map.of("outcome", "TARGET_REACHED", "progress", "已恢复种植。"));
        driver.submit(c, "Task_ReviewProgress", "agriculture.supervisor", Map.of("conclusion", "PASS"));
        Map<String, Object> evidence = new HashMap<>(Answers.pass("Task_Rectify", driver.today()));
        evidence.remove("action");
        evidence.remove("progress");
        driver.submit(c, "Task_SubmitEvidence", "yehe.handler", evidence);
        driver.pass(c, "Task_SelfCheck", "yehe.lead");
        driver.back(c, "Task_PreliminaryReview", "agriculture.supervisor");
        assertThat(driver.keys(c)).containsExactly("Task_SubmitEvidence");
        driver.submit(c, "Task_SubmitEvidence", "yehe.handler", Answers.answering(evidence, 1, 1));
        driver.pass(c, "Task_SelfCheck", "yehe.lead", "Task_PreliminaryReview", "agriculture.supervisor", "Task_SiteInspection",
                "agriculture.inspector", "Task_SiteInspection", "agriculture.inspector-2", "Task_JointReview", "agriculture.lead",
                "Task_PublishNotice", "district.supervisor");
        driver.workingDaysPass(10);
        driver.pass(c, "Task_Approve", "district.leader", "Task_Report", "natural-resources.reviewer", "Task_RecordFeedback",
                "natural-resources.reviewer");
        assertThat(driver.passed(c, OngoingProcess.KEY)).containsSubsequence("Gateway_Prepared",
                "Service_PlanReport", "Task_ReportProgress", "Task_ReviewProgress", "Timer_NextPeriod", "Service_PlanReport",
                "Task_ReportProgress", "Task_SubmitEvidence", "Service_CloseCase", "End_Closed")
                .contains("Call_Preparation", "Call_Acceptance").doesNotContain("End_Unfounded", "End_Converted");
        assertThat(cases.get(c.id()).processState()).isEqualTo(ProcessState.CLOSED);
    }

    @Test
    void unfoundedOngoingCaseIsWithdrawn() {
        RectificationCase c = register(null);
        driver.submit(c, "Task_Investigate", "yehe.handler", Answers.unfounded(driver.today()));
        driver.pass(c, "Task_ConfirmUnfounded", "agriculture.supervisor");
        assertThat(driver.passed(c, OngoingProcess.KEY)).contains("End_Unfounded").doesNotContain("Task_ReportProgress", "End_Closed");
    }

    @Test
    void returnedReportIsGivenAgainForTheSamePeriod() {
        RectificationCase c = approved(null);
        driver.submit(c, "Task_ReportProgress", "yehe.handler", Map.of("outcome", "PROGRESS", "progress", "正在清理。"));
        assertThatThrownBy(() -> driver.submit(c, "Task_ReviewProgress", "agriculture.supervisor", Map.of("conclusion", "RETURN")))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("退回须写明");
        driver.submit(c, "Task_ReviewProgress", "agriculture.supervisor", Map.of("conclusion", "RETURN", "opinion", "请写明面积。"));
        assertThat(driver.keys(c)).containsExactly("Task_ReportProgress");
        assertThat(reports.current(c.id()).orElseThrow().period()).isEqualTo(1);
        driver.submit(c, "Task_ReportProgress", "yehe.handler", Map.of("outcome", "PROGRESS", "progress", "已清理2亩。"));
        driver.submit(c, "Task_ReviewProgress", "agriculture.supervisor", Map.of("conclusion", "PASS"));
        assertThat(driver.passed(c, OngoingProcess.KEY)).doesNotContain("Task_SubmitEvidence");
    }

    @Test
    void missedReportsAndMilestonesAreCounted() {
        RectificationCase c = approved(null);
        ProgressReport first = reports.current(c.id()).orElseThrow();
        assertThat(progress.on(c, driver.today())).isEqualTo(new ProgressFacts.Progress(0, 0, 0));
        assertThat(progress.on(c, first.dueOn()).reportsMissed()).isZero();
        assertThat(progress.on(c, first.dueOn().plusDays(1)).reportsMissed()).isEqualTo(1);
        assertThat(progress.on(c, first.endsOn().plusDays(45)).reportsMissed()).isEqualTo(2);
        assertThat(progress.turningPoints(c, driver.today())).contains(first.dueOn().plusDays(1), driver.today().plusDays(21));
        assertThat(progress.on(c, driver.today().plusDays(21))).extracting("milestonesMissed", "missedRunning").containsExactly(1, 1);
        assertThat(progress.on(c, driver.today().plusDays(41))).extracting("milestonesMissed", "missedRunning").containsExactly(2, 2);
        driver.submit(c, "Task_ReportProgress", "yehe.handler", Map.of("outcome", "NO_CHANGE"));
        assertThat(progress.on(c, first.endsOn().plusDays(45)).reportsMissed()).isZero();
    }

    @Test
    void undatedCaseSaysFromItsCheckDateOnWhetherTheConditionIsMet() {
        RectificationCase c = approved(null);
        driver.moveTo(c.checkDate().plusDays(1).atTime(10, 0));
        Map<String, Object> report = new HashMap<>(Map.of("outcome", "NO_CHANGE"));
        assertThatThrownBy(() -> driver.submit(c, "Task_ReportProgress", "yehe.handler", report))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("转为限期整改的条件");
        report.put("conditionState", "NOT_MET");
        report.put("nextCheckDate", driver.today().toString());
        assertThatThrownBy(() -> driver.submit(c, "Task_ReportProgress", "yehe.handler", report))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("须晚于今天");
        report.put("nextCheckDate", driver.today().plusDays(90).toString());
        driver.submit(c, "Task_ReportProgress", "yehe.handler", report);
        assertThat(cases.get(c.id()).checkDate()).isEqualTo(driver.today().plusDays(90));
        assertThat(timeline.of(c.id())).extracting("kind").contains("CONDITION_CHECKED");
    }

    @Test
    void metConditionIsPutToTheDecisionOnTheConversion() {
        RectificationCase c = approved(null);
        driver.moveTo(c.checkDate().plusDays(1).atTime(10, 0));
        driver.submit(c, "Task_ReportProgress", "yehe.handler", Map.of("outcome", "PROGRESS", "progress", "清单已核实。",
                "conditionState", "MET", "proposedDeadline", driver.today().plusDays(120).toString()));
        assertThat(cases.get(c.id()).processState()).isEqualTo(ProcessState.REVIEWING_PROGRESS);
        assertThat(driver.keys(c)).doesNotContain("Task_Sign");
        driver.submit(c, "Task_ReviewProgress", "agriculture.supervisor", Map.of("conclusion", "PASS"));
        assertThat(cases.get(c.id()).processState()).isEqualTo(ProcessState.LONG_TERM);
        driver.submit(c, "Task_Sign", "yehe.lead", Map.of("conclusion", "SIGN"));
        driver.submit(c, "Task_Opinion", "agriculture.supervisor", Map.of("conclusion", "SUPPORT", "opinion", "同意。"));
        driver.submit(c, "Task_Decide", "district.leader", Map.of("decision", "GRANT",
                "grantedDate", driver.today().plusDays(120).toString()));
        assertThat(cases.get(c.id()).category()).isEqualTo(Category.DEADLINE_BOUND);
        assertThat(driver.passed(c)).contains("End_Converted", "Start_ByConversion");
    }

    @Test
    void returnedReportThatIsNotGivenAgainCountsAsMissed() {
        RectificationCase c = approved(null);
        driver.submit(c, "Task_ReportProgress", "yehe.handler", Map.of("outcome", "PROGRESS", "progress", "正在清理。"));
        driver.submit(c, "Task_ReviewProgress", "agriculture.supervisor", Map.of("conclusion", "RETURN", "opinion", "请写明面积。"));
        LocalDate due = reports.current(c.id()).orElseThrow().dueOn();
        assertThat(progress.on(c, due.plusDays(1)).reportsMissed()).isEqualTo(1);
    }

    @Test
    void targetIsReachedWhenTheIndicatorSaysSoAndFallingBackReopensTheCase() {
        RectificationCase c = driver.register(Category.ONGOING, driver.today().plusDays(800), INDICATOR, List.of("yehe"), List.of(
                "agriculture"));
        driver.pass(c, "Task_Investigate", "yehe.handler");
        Map<String, Object> programme = programme();
        if (indicators.target("yehe", INDICATOR).isEmpty()) {
            programme.put("indicatorTarget", "1200.50");
        }
        programme.put("indicatorPresent", "1180");
        driver.submit(c, "Task_DraftProgramme", "yehe.handler", programme);
        driver.pass(c, "Task_ReviewProgramme", "agriculture.supervisor");
        BigDecimal target = indicators.target("yehe", INDICATOR).orElseThrow();
        Map<String, Object> report = new HashMap<>(Map.of("outcome", "TARGET_REACHED", "progress", "已恢复耕地。",
                "presentValue", target.subtract(BigDecimal.ONE).toPlainString()));
        assertThatThrownBy(() -> driver.submit(c, "Task_ReportProgress", "yehe.handler", report))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("未达到目标");
        report.put("presentValue", target.toPlainString());
        driver.submit(c, "Task_ReportProgress", "yehe.handler", report);
        driver.submit(c, "Task_ReviewProgress", "agriculture.supervisor", Map.of("conclusion", "PASS"));
        assertThat(driver.keys(c)).containsExactly("Task_SubmitEvidence");

        cases.close(c.id());
        String before = cases.get(c.id()).processInstanceId();
        indicators.record("yehe", INDICATOR, target.subtract(new BigDecimal("0.01")), "年度国土变更调查", "natural-resources.reviewer");
        RectificationCase after = cases.get(c.id());
        assertThat(after.endedOn()).isNull();
        assertThat(after.dueDate()).isEqualTo(c.dueDate());
        assertThat(after.dueDateVersion()).as("the ladder begins anew").isEqualTo(c.dueDateVersion() + 1);
        assertThat(after.processInstanceId()).isNotEqualTo(before);
        assertThat(driver.keys(c)).as("nothing is investigated again").contains("Task_DraftProgramme").doesNotContain("Task_Investigate");
        assertThat(driver.passedIn(after.processInstanceId())).contains("Start_ByReopening");
    }

    @ParameterizedTest
    @CsvSource({"WEEK, 2024-02-15, 2024-02-12, 2024-02-18", "TEN_DAYS, 2024-02-10, 2024-02-01, 2024-02-10",
            "TEN_DAYS, 2024-02-11, 2024-02-11, 2024-02-20", "TEN_DAYS, 2024-02-29, 2024-02-21, 2024-02-29",
            "MONTH, 2024-02-15, 2024-02-01, 2024-02-29", "QUARTER, 2024-05-31, 2024-04-01, 2024-06-30"})
    void periodsFollowTheCadence(Cadence cadence, LocalDate day, LocalDate first, LocalDate last) {
        assertThat(cadence.start(day)).isEqualTo(first);
        assertThat(cadence.end(day)).isEqualTo(last);
    }

    private RectificationCase register(LocalDate due) {
        return driver.register(Category.ONGOING, due, List.of("yehe"), List.of("agriculture"));
    }

    private RectificationCase approved(LocalDate due) {
        RectificationCase c = register(due);
        driver.pass(c, "Task_Investigate", "yehe.handler");
        driver.submit(c, "Task_DraftProgramme", "yehe.handler", programme());
        driver.pass(c, "Task_ReviewProgramme", "agriculture.supervisor");
        return c;
    }

    private Map<String, Object> programme() {
        return new HashMap<>(Map.of("measures", "清理堆放物，恢复耕作层，分批种植粮食作物。", "responsibleLeader", "分管副镇长",
                "responsiblePerson", "国土所所长", "milestones", List.of(
                        Map.of("term", "SHORT", "title", "清理堆放物", "dueOn", driver.today().plusDays(20).toString()),
                        Map.of("term", "LONG", "title", "恢复种植", "dueOn", driver.today().plusDays(40).toString()))));
    }
}
