package org.zhenggai.rectification.procedures.foundproblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.Finding;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.TimelineEntry;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** A newly found problem becomes a case of the plan, or is turned down; and what both forms refuse. */
@RectificationTest
class FoundProblemTest {

    private static final String REVIEWER = "natural-resources.reviewer";

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private FoundProblems problems;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private WorkingCalendar calendar;
    private String plan;

    @BeforeEach
    void aPlan() {
        String number = driver.register(List.of("shanmen"), List.of("natural-resources")).caseNumber();
        plan = number.substring(0, number.lastIndexOf('-')).toLowerCase(Locale.ROOT);
    }

    @Test
    void registeredProblemBecomesACaseWithItsRunningProcess() {
        LocalDate deadline = driver.today().plusDays(90);
        Map<String, Object> report = ProblemAnswers.report(driver.today());
        report.putAll(Map.of("crimeSuspected", true, "crimeDetail", "种植条件严重毁坏，涉嫌非法占用农用地罪。"));
        String instance = driver.start(FoundProblemProcess.KEY, "shanmen.handler", report);
        Task review = driver.openIn(instance).get(0);
        assertThat(review.getDueDate().toInstant()).isEqualTo(calendar.endOfDay(calendar.plusWorkingDays(driver.today(), 3)));
        driver.submit(review.getId(), REVIEWER, ProblemAnswers.register(plan, deadline));
        assertThat(driver.passedIn(instance)).containsSubsequence("Start_ProblemFound", "Task_Review", "Service_Register",
                "End_Registered").doesNotContain("End_Rejected");

        RectificationCase c = caseOf("新1");
        Finding finding = cases.finding(c);
        assertThat(c.category()).isEqualTo(Category.DEADLINE_BOUND);
        assertThat(c.dueDate()).isEqualTo(deadline);
        assertThat(c.internalDueDate()).isEqualTo(deadline.minusDays(10));
        assertThat(c.farmlandMu()).isEqualByComparingTo("12");
        assertThat(finding.problem()).contains("堆放砂石");
        assertThat(finding.problemType()).isEqualTo("UNAPPROVED_CONSTRUCTION");
        assertThat(c.processInstanceId()).isNotNull();
        assertThat(driver.keys(c)).contains("Task_Investigate");
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.kind().equals("CAUSE_FOUND")).extracting(TimelineEntry::summary)
                .containsExactly("发现：新发现问题", "发现：涉嫌犯罪");
        driver.pass(c, "Task_Investigate", "chengdong.handler");
    }

    @Test
    void eachProblemOfThePlanHasItsNumber() {
        reviewed(ProblemAnswers.register(plan, driver.today().plusDays(90)), "areaMu", "0", "farmlandMu", "0", "basicFarmlandMu", "0");
        reviewed(ProblemAnswers.register(plan, driver.today().plusDays(90)));
        assertThat(cases.finding(caseOf("新1")).path()).isEqualTo("新1");
        assertThat(cases.finding(caseOf("新2")).path()).isEqualTo("新2");
        assertThat(timeline.of(caseOf("新1").id())).extracting("kind").as("no farmland, no cause").doesNotContain("CAUSE_FOUND");
    }

    @Test
    void ongoingProblemHasAnEndDateOrACondition() {
        LocalDate day = driver.today().plusDays(60);
        reviewed(ProblemAnswers.undated(plan, day));
        RectificationCase undated = caseOf("新1");
        assertThat(undated.category()).isEqualTo(Category.ONGOING);
        assertThat(undated.dueDate()).isNull();
        assertThat(undated.namedCondition()).isEqualTo("权属争议解决后");
        assertThat(undated.checkDate()).isEqualTo(day);
        Map<String, Object> dated = ProblemAnswers.register(plan, day);
        dated.remove("deadline");
        dated.putAll(Map.of("category", "ONGOING", "term", "DATED", "endDate", day.toString()));
        reviewed(dated);
        assertThat(caseOf("新2").dueDate()).isEqualTo(day);
        assertThat(driver.keys(caseOf("新2"))).contains("Task_Investigate");
    }

    @Test
    void rejectedProblemKeepsItsReason() {
        String instance = reviewed(ProblemAnswers.reject());
        assertThat(driver.passedIn(instance)).contains("End_Rejected").doesNotContain("Service_Register", "End_Registered");
        FoundProblem problem = problems.page(true, null, 0, 1).items().get(0);
        assertThat(problem.state()).isEqualTo(ProblemState.REJECTED);
        assertThat(problem.rejectReason()).contains("临时用地");
        assertThat(problem.caseId()).isNull();
    }

    @Test
    void reviewerDoesNotReviewTheirOwnReport() {
        String instance = driver.start(FoundProblemProcess.KEY, REVIEWER, ProblemAnswers.report(driver.today()));
        String task = driver.openIn(instance).get(0).getId();
        assertThatThrownBy(() -> driver.submit(task, REVIEWER, ProblemAnswers.reject()))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得审查自己的工作");
        for (String other : List.of("natural-resources.handler", "chengdong.handler", "district.leader", "admin.system")) {
            assertThatThrownBy(() -> driver.submit(task, other, ProblemAnswers.reject())).as(other)
                    .isInstanceOf(ForbiddenException.class);
        }
        driver.submit(task, "natural-resources.reviewer-2", ProblemAnswers.reject());
    }

    @ParameterizedTest
    @CsvSource({"farmlandMu, 12.51, 不得大于涉及面积", "basicFarmlandMu, 12.01, 不得大于耕地面积", "areaMu, 12.505, 最多保留2位小数",
            "responsibleUnit, natural-resources, 请从下列选项中选择", "foundOn, 2099-01-01, 不得晚于今天", "crimeSuspected, true, 涉嫌犯罪线索说明",
            "problemType, X, 问题类型", "description, , 问题描述"})
    void reportIsChecked(String field, String value, String says) {
        long before = problems.page(true, null, 0, 1).total();
        Map<String, Object> form = ProblemAnswers.report(driver.today());
        form.put(field, "true".equals(value) ? (Object) true : value);
        assertThatThrownBy(() -> driver.start(FoundProblemProcess.KEY, "shanmen.handler", form))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining(says);
        assertThat(problems.page(true, null, 0, 1).total()).isEqualTo(before);
    }

    @Test
    void reviewIsChecked() {
        String instance = driver.start(FoundProblemProcess.KEY, "shanmen.handler", ProblemAnswers.report(driver.today()));
        String task = driver.openIn(instance).get(0).getId();
        LocalDate deadline = driver.today().plusDays(90);
        refused(task, "supervisingUnits", List.of("chengdong"), "请从下列选项中选择");
        refused(task, "supervisingUnits", List.of(), "督导单位");
        refused(task, "plan", null, "并入的整改方案");
        refused(task, "plan", "no-plan", "并入的整改方案");
        refused(task, "deadline", driver.today().plusDays(10).toString(), "留出10天的验收时间");
        refused(task, "deadline", null, "整改期限");
        refused(task, "measures", List.of(), "至少填写1行");
        refused(task, "target", null, "整改目标");
        refused(task, "reason", "多余的理由。", "不需要填写");
        Map<String, Object> past = ProblemAnswers.undated(plan, driver.today());
        assertThatThrownBy(() -> driver.submit(task, REVIEWER, past)).hasMessageContaining("须晚于今天");
        Map<String, Object> unconditional = ProblemAnswers.undated(plan, deadline);
        unconditional.remove("condition");
        assertThatThrownBy(() -> driver.submit(task, REVIEWER, unconditional)).hasMessageContaining("转为限期整改的条件");
        assertThatThrownBy(() -> driver.submit(task, REVIEWER, Map.of("conclusion", "REJECT"))).hasMessageContaining("不予登记的理由");
        assertThat(newCase(1)).isEmpty();
        driver.submit(task, REVIEWER, ProblemAnswers.register(plan, deadline));
        assertThat(newCase(1)).isPresent();
    }

    @Test
    void leadersAndAdministratorsDoNotReport() {
        for (String other : List.of("district.leader", "shanmen.lead", "admin.system")) {
            assertThatThrownBy(() -> driver.start(FoundProblemProcess.KEY, other, ProblemAnswers.report(driver.today()))).as(other)
                    .isInstanceOf(ForbiddenException.class);
        }
    }

    private void refused(String task, String field, Object value, String says) {
        Map<String, Object> form = ProblemAnswers.register(plan, driver.today().plusDays(90));
        form.put(field, value);
        assertThatThrownBy(() -> driver.submit(task, REVIEWER, form)).as(field).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining(says);
    }

    private String reviewed(Map<String, Object> review, String... changes) {
        Map<String, Object> report = ProblemAnswers.report(driver.today());
        for (int i = 0; i < changes.length; i += 2) {
            report.put(changes[i], changes[i + 1]);
        }
        String instance = driver.start(FoundProblemProcess.KEY, "shanmen.handler", report);
        driver.submit(driver.openIn(instance).get(0).getId(), REVIEWER, review);
        return instance;
    }

    private RectificationCase caseOf(String path) {
        return newCase(Integer.parseInt(path.substring(1))).filter(c -> cases.finding(c).path().equals(path)).orElseThrow();
    }

    /** The plan has one case of its own. */
    private Optional<RectificationCase> newCase(int number) {
        return cases.byNumber(plan.toUpperCase(Locale.ROOT) + "-00" + (number + 1));
    }
}
