package org.zhenggai.rectification.procedures.annualassessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.engine.Decisions;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** The yearly assessment: passed, vetoed, corrected, withdrawn, replaced; and the case that falls back below its target. */
@RectificationTest
class AnnualAssessmentTest {

    private static final String KEY = "annual-assessment";
    private static final String INDICATOR = "耕地保有量";
    private static final String REVIEWER = "natural-resources.reviewer";
    private static final String HEAD = "natural-resources.lead";

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Assessments assessments;
    @Autowired
    private Indicators indicators;
    @Autowired
    private TargetRegister register;
    @Autowired
    private ConfirmAssessmentStep confirm;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private PlanRegistration plans;
    @Autowired
    private Decisions decisions;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;
    private String lastInstance;

    @BeforeEach
    @AfterEach
    void noTarget() {
        jdbc.sql("delete from annual_assessment").update();
        jdbc.sql("delete from protection_target where unit_id = 'shiling'").update();
        jdbc.sql("delete from indicator_measurement where unit_id = 'shiling'").update();
    }

    @Test
    void reachedTargetPasses() {
        String instance = driver.start(KEY, REVIEWER, form("1000", "1000"));
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey())
                .isEqualTo("考核-" + year() + "-shiling");
        assertThat(indicators.target("shiling", INDICATOR)).as("nothing before it is confirmed").isEmpty();
        submit(instance, HEAD, Map.of("conclusion", "CONFIRM"));
        assertThat(driver.passedIn(instance)).containsSubsequence("Task_Confirm", "Decide_Result", "Service_Record", "End_Passed")
                .doesNotContain("Task_Correct", "Task_Acknowledge", "End_Vetoed", "End_Withdrawn");
        assertThat(assessments.latest("shiling").orElseThrow()).satisfies(found -> {
            assertThat(found.result()).isEqualTo(AssessmentResult.PASSED);
            assertThat(found.targetMu()).isEqualByComparingTo("1000");
            assertThat(found.enteredBy()).isEqualTo(REVIEWER);
            assertThat(found.inForce()).isTrue();
        });
        assertThat(indicators.target("shiling", INDICATOR)).hasValue(new BigDecimal("1000.00"));
        assertThat(indicators.present("shiling", INDICATOR)).hasValue(new BigDecimal("1000.00"));
    }

    @Test
    void missedTargetIsVetoedAndAcknowledged() {
        String instance = driver.start(KEY, REVIEWER, form("1000", "980.5"));
        submit(instance, HEAD, Map.of("conclusion", "CONFIRM"));
        assertThat(task(instance).getTaskDefinitionKey()).isEqualTo("Task_Acknowledge");
        assertThat(task(instance).getDueDate()).isNotNull();
        Map<String, Object> read = Map.of("acknowledged", true, "measures", "新开垦耕地20亩，由分管副镇长负责。");
        for (String user : List.of("yehe.lead", "shiling.handler", HEAD)) {
            assertThatThrownBy(() -> submit(instance, user, read)).as(user).isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> submit(instance, "shiling.lead", Map.of("measures", "新开垦耕地20亩。"))).hasMessageContaining("须勾选");
        submit(instance, "shiling.lead", read);
        assertThat(driver.passedIn(instance)).containsSubsequence("Service_Record", "Task_Acknowledge", "End_Vetoed")
                .doesNotContain("End_Passed");
        assertThat(register.seenBy("district.leader")).filteredOn(view -> view.unitId().equals("shiling"))
                .singleElement().satisfies(view -> {
                    assertThat(view.shortfallMu()).isEqualByComparingTo("19.5");
                    assertThat(view.surplusMu()).isNull();
                    assertThat(view.source()).contains("国土变更调查").contains("号");
                    assertThat(view.lastAssessment().vetoed()).isTrue();
                    assertThat(view.lastAssessment().reason()).contains("一票否决");
                    assertThat(view.lastAssessment().measures()).contains("新开垦");
                    assertThat(view.lastAssessment().acknowledgedOn()).isEqualTo(driver.today());
                });
    }

    @Test
    void returnedFiguresAreCorrected() {
        String instance = driver.start(KEY, REVIEWER, form("1000", "9800"));
        assertThatThrownBy(() -> submit(instance, HEAD, Map.of("conclusion", "RETURN"))).hasMessageContaining("退回意见");
        submit(instance, HEAD, Map.of("conclusion", "RETURN", "comment", "实测值多写一位。"));
        Map<String, Object> corrected = form("1000", "980");
        corrected.keySet().removeAll(List.of("township", "year"));
        corrected.put("action", "RESUBMIT");
        assertThatThrownBy(() -> submit(instance, HEAD, corrected)).isInstanceOf(ForbiddenException.class);
        submit(instance, "natural-resources.reviewer-2", corrected);
        submit(instance, HEAD, Map.of("conclusion", "CONFIRM"));
        submit(instance, "shiling.lead", Map.of("acknowledged", true, "measures", "新开垦耕地20亩。"));
        assertThat(driver.passedIn(instance)).containsSubsequence("Task_Confirm", "Task_Correct", "Task_Confirm", "Decide_Result",
                "End_Vetoed");
        assertThat(assessments.latest("shiling").orElseThrow()).extracting(Assessment::correctedBy, Assessment::returnComment)
                .containsExactly("natural-resources.reviewer-2", "实测值多写一位。");
    }

    @Test
    void wrongEntryIsWithdrawnAndMayBeMadeAnew() {
        String instance = driver.start(KEY, REVIEWER, form("1000", "980"));
        assertThatThrownBy(() -> driver.start(KEY, REVIEWER, form("1000", "980"))).hasMessageContaining("正在确认");
        submit(instance, HEAD, Map.of("conclusion", "RETURN", "comment", "乡镇录错。"));
        submit(instance, REVIEWER, Map.of("action", "WITHDRAW"));
        assertThat(driver.passedIn(instance)).containsSubsequence("Task_Correct", "End_Withdrawn").doesNotContain("Service_Record");
        assertThat(assessments.latest("shiling")).isEmpty();
        assertThat(driver.start(KEY, REVIEWER, form("1000", "1000"))).isNotBlank();
    }

    @Test
    void secondAssessmentOfAYearReplacesTheFirstAndBothAreKept() {
        assess(form("1000", "980"));
        submit(lastInstance, "shiling.lead", Map.of("acknowledged", true, "measures", "新开垦耕地20亩。"));
        assess(form(null, "1005"));
        List<Assessment> rows = jdbc.sql("select id from annual_assessment where unit_id = 'shiling' order by id")
                .query(Long.class).list().stream().map(assessments::get).toList();
        assertThat(rows).extracting(Assessment::inForce).containsExactly(false, true);
        assertThat(rows).extracting(Assessment::result).containsExactly(AssessmentResult.VETOED, AssessmentResult.PASSED);
        assertThat(rows.get(1).targetMu()).as("the target that is set").isEqualByComparingTo("1000");
        assertThat(jdbc.sql("select replaced_by from annual_assessment where id = ?").params(rows.get(0).id())
                .query(Long.class).single()).isEqualTo(rows.get(1).id());
    }

    @Test
    void anEarlierYearSaysNothingAboutToday() {
        assess(form("1000", "1005"));
        Map<String, Object> late = form("900", "890");
        late.put("year", String.valueOf(year() - 1));
        assess(late);
        assertThat(indicators.target("shiling", INDICATOR)).hasValue(new BigDecimal("1000.00"));
        assertThat(indicators.present("shiling", INDICATOR)).hasValue(new BigDecimal("1005.00"));
        assertThat(assessments.latest("shiling").orElseThrow().year()).isEqualTo(year());
    }

    @Test
    void closedCaseBelowItsTargetIsReopened() {
        RectificationCase c = closedCase();
        assess(form("1000", "1000"));
        assertThat(cases.get(c.id()).processState()).isEqualTo(ProcessState.CLOSED);
        assess(form(null, "999.99"));
        RectificationCase reopened = cases.get(c.id());
        assertThat(reopened.endedOn()).isNull();
        assertThat(reopened.processState()).isNotEqualTo(ProcessState.CLOSED);
        assertThat(reopened.processInstanceId()).isNotEqualTo(c.processInstanceId());
        assertThat(driver.keys(reopened)).isNotEmpty();
        assertThat(driver.passedIn(reopened.processInstanceId())).contains("Start_ByReopening");
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.kind().equals("CASE_REOPENED")).singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("999.99"));
    }

    @ParameterizedTest
    @CsvSource({"NEXT_YEAR, 不得晚于今年", "NO_TARGET, 还没有现行目标", "ZERO_TARGET, 应大于0", "NO_SOURCE, 实测值来源", "NO_DOCUMENT, 文号",
            "NO_VALUE, 实测值",
            "BUREAU_UNIT, 请从下列选项中选择", "HALF_YEAR, 应为整数", "THREE_DIGITS, 最多保留2位小数"})
    void brokenEntryIsRefused(String how, String message) {
        Map<String, Object> form = form("1000", "1000");
        switch (how) {
            case "NEXT_YEAR" -> form.put("year", String.valueOf(year() + 1));
            case "NO_TARGET" -> form.remove("targetMu");
            case "ZERO_TARGET" -> form.put("targetMu", "0");
            case "NO_SOURCE" -> form.remove("source");
            case "NO_DOCUMENT" -> form.remove("documentNumber");
            case "NO_VALUE" -> form.remove("valueMu");
            case "BUREAU_UNIT" -> form.put("township", "agriculture");
            case "HALF_YEAR" -> form.put("year", "2023.5");
            default -> form.put("valueMu", "1.234");
        }
        assertThatThrownBy(() -> driver.start(KEY, REVIEWER, form)).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining(message);
        assertThat(jdbc.sql("select count(*) from annual_assessment").query(Long.class).single()).isZero();
    }

    @Test
    void dutiesStaySeparate() {
        for (String user : List.of("natural-resources.supervisor", HEAD, "shiling.lead", "district.leader")) {
            assertThatThrownBy(() -> driver.start(KEY, user, form("1000", "1000"))).as(user).isInstanceOf(ForbiddenException.class)
                    .hasMessageContaining("不能发起");
        }
        String instance = driver.start(KEY, REVIEWER, form("1000", "1000"));
        for (String user : List.of(REVIEWER, "natural-resources.reviewer-2", "shiling.lead", "district.lead")) {
            assertThatThrownBy(() -> submit(instance, user, Map.of("conclusion", "CONFIRM"))).as(user)
                    .isInstanceOf(ForbiddenException.class);
        }
        String subject = (String) runtime.getVariable(instance, "subjectId");
        assertThatThrownBy(() -> confirm.perform(new TaskSubmission(
                new TaskContext("t", "Task_Confirm", KEY, instance, null, subject, null, null),
                REVIEWER, Map.of("conclusion", "CONFIRM")))).hasMessageContaining("不得审查自己的工作");
    }

    @ParameterizedTest
    @CsvSource({"true, PASSED", "false, VETOED"})
    void table(boolean reached, String result) {
        assertThat(decisions.firstRow("assessment-result", Map.of("targetReached", reached))).containsEntry("result", result);
    }

    private void assess(Map<String, Object> form) {
        lastInstance = driver.start(KEY, REVIEWER, form);
        submit(lastInstance, HEAD, Map.of("conclusion", "CONFIRM"));
    }

    private int year() {
        return driver.today().getYear();
    }

    private Map<String, Object> form(String target, String value) {
        Map<String, Object> form = new HashMap<>(Map.of("township", "shiling", "year", String.valueOf(year()), "valueMu", value,
                "source", "年度国土变更调查", "documentNumber", "铁自然资〔2024〕3号"));
        if (target != null) {
            form.put("targetMu", target);
        }
        return form;
    }

    private Task task(String instance) {
        return driver.openIn(instance).get(0);
    }

    private void submit(String instance, String user, Map<String, Object> form) {
        driver.submit(task(instance).getId(), user, form);
    }

    private RectificationCase closedCase() {
        plans.register(new PlanDocument("test-assessment", "测试方案", 2023, null, "TEST-ASSESSMENT", 10, List.of(), List.of(
                new PlanDocument.FindingEntry("1", "测试", "耕地保有量不足", "达到保护目标", List.of("补足耕地"), Category.ONGOING,
                        driver.today().plusDays(600), null, "NON_GRAIN_FARMLAND", null, null, null, List.of("natural-resources"),
                        INDICATOR, List.of(new PlanDocument.CaseEntry("测试案件", null, List.of("shiling"), null, null))))));
        RectificationCase c = cases.byNumber("TEST-ASSESSMENT-001").orElseThrow();
        runtime.deleteProcessInstance(c.processInstanceId(), "closed by the test without its chain");
        cases.close(c.id());
        return cases.get(c.id());
    }
}
