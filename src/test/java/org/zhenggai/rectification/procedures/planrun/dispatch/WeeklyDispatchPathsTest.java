package org.zhenggai.rectification.procedures.planrun.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.PhasedPlans;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** The weekly dispatch: reported, returned, unreported, lapsed; and who may see what of it. */
@RectificationTest
class WeeklyDispatchPathsTest {

    private static final Map<String, Object> NO_CHANGE = Map.of("outcome", "NO_CHANGE");
    private static final String BUREAU = "natural-resources.reviewer";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PhasedPlans plans;
    @Autowired
    private Dispatches dispatches;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;

    @AfterEach
    void removePlans() {
        plans.remove();
    }

    @Test
    void aWeekIsReportedWithOneClickAndPublished() {
        String plan = plans.register(0, "shanmen", "shanmen", "chengdong");
        plans.toNextWeek();
        String week = week(plan);
        assertThat(dispatches.startWeek(plan)).as("one a week").isEmpty();
        report(week, "shanmen", NO_CHANGE);
        report(week, "chengdong", NO_CHANGE);
        review(week, Map.of("conclusion", "PUBLISH", "comment", "按节点推进。"));
        assertThat(driver.passedIn(week)).containsSubsequence("Start_WeekBegun", "Service_CollectState", "Task_ReportWeek",
                "Task_ReviewSheet", "Service_Publish", "End_Published")
                .doesNotContain("Service_MarkUnreported", "Service_MarkLapsed", "End_Lapsed");
        WeeklyDispatch sheet = dispatches.list(plan).get(0);
        assertThat(sheet.state()).isEqualTo(DispatchState.PUBLISHED);
        assertThat(dispatches.cases(sheet.id())).hasSize(3).allSatisfy(row -> assertThat(row.changes()).contains("案件已登记"));

        JsonNode all = Http.as(port, "district.leader").get("/api/dispatches?plan=" + plan).json().path(0);
        assertThat(all.path("cases")).hasSize(3);
        JsonNode own = Http.as(port, "chengdong.handler").get("/api/dispatches?plan=" + plan).json().path(0);
        assertThat(own.path("cases")).hasSize(1);
        assertThat(own.path("reports")).hasSize(1)
                .allSatisfy(row -> assertThat(row.path("outcome").asText()).isEqualTo("NO_CHANGE"));
        assertThat(Http.as(port, "yehe.handler").get("/api/dispatches?plan=" + plan).json()).isEmpty();
        assertThat(Http.as(port, "admin.system").get("/api/dispatches").json()).isEmpty();
        assertThat(Http.as(port, BUREAU).get("/api/dispatches?plan=none").status()).isEqualTo(404);
    }

    @Test
    void nextSheetTellsOnlyWhatChangedSince() {
        String plan = plans.register(0, "shanmen", "chengdong");
        plans.toNextWeek();
        RectificationCase c = cases.ofPlan(plan).get(0);
        report(week(plan), "shanmen", NO_CHANGE);
        List.of("COPIED", "OPINION_ASKED", "OPINION_GIVEN", "OPINION_WITHDRAWN", "TASK_HANDED_ON").forEach(kind -> cases.ofPlan(plan)
                .forEach(each -> timeline.append(each.id(), "shanmen.handler", kind, "告诉他人：" + kind, null)));
        driver.pass(c, "Task_Investigate", "shanmen.handler");
        plans.toNextWeek();
        WeeklyDispatch second = dispatches.list(plan).get(0);
        assertThat(dispatches.cases(second.id())).filteredOn(row -> row.caseId() == c.id())
                .allSatisfy(row -> assertThat(row.changes()).contains("整改状态由调查核实变为编制方案").doesNotContain("案件已登记"));
        assertThat(dispatches.cases(second.id())).filteredOn(row -> row.caseId() != c.id()).hasSize(1)
                .allSatisfy(row -> assertThat(row.changes()).doesNotContain("案件已登记"));
        assertThat(dispatches.cases(second.id())).as("who was told or asked is no change of the case")
                .allSatisfy(row -> assertThat(row.changes()).doesNotContain("告诉他人"));
    }

    @Test
    void entryThatCommitsAfterTheSheetIsOnTheNextOneThoughItsNumberIsSmaller() throws Exception {
        String plan = plans.register(0, "shanmen");
        long caseId = cases.ofPlan(plan).get(0).id();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sheetTaken = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(open -> {
            timeline.append(caseId, Timeline.SYSTEM, "TEST", "先写后提交", null);
            written.countDown();
            await(sheetTaken);
        }));
        await(written);
        timeline.append(caseId, Timeline.SYSTEM, "TEST", "后写先提交", null);
        plans.toNextWeek();
        report(week(plan), "shanmen", NO_CHANGE);
        sheetTaken.countDown();
        slow.get(1, TimeUnit.MINUTES);
        plans.toNextWeek();
        assertThat(dispatches.list(plan)).extracting(sheet -> dispatches.cases(sheet.id()).get(0).changes()).satisfiesExactly(
                second -> assertThat(second).contains("先写后提交").doesNotContain("后写先提交"),
                first -> assertThat(first).contains("案件已登记", "后写先提交").doesNotContain("先写后提交"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void returnedUnitReportsAgainAndOnlyIt() {
        String plan = plans.register(0, "shanmen", "chengdong");
        plans.toNextWeek();
        String week = week(plan);
        List<RectificationCase> both = cases.ofPlan(plan);
        assertThat(form(week, "shanmen.handler")).contains(both.get(0).caseNumber()).doesNotContain(both.get(1).caseNumber());
        report(week, "shanmen", Map.of("outcome", "PROGRESS", "progress", "已拆除过半。", "difficulties", "缺少清运车辆。"));
        report(week, "chengdong", NO_CHANGE);
        assertThat(form(week, BUREAU)).contains(both.get(0).caseNumber(), both.get(1).caseNumber(), "缺少清运车辆");
        assertThatThrownBy(() -> review(week, Map.of("conclusion", "RETURN", "comment", "请写明完成比例。")))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("退回重报的单位");
        review(week, Map.of("conclusion", "RETURN", "comment", "请写明完成比例。", "returnedUnits", List.of("shanmen")));
        assertThat(driver.openIn(week)).extracting(Task::getTaskDefinitionKey).containsExactly("Task_ReportWeek");
        assertThat(form(week, "shanmen.handler")).contains("请写明完成比例");
        report(week, "shanmen", Map.of("outcome", "PROGRESS", "progress", "已拆除六成。"));
        review(week, Map.of("conclusion", "PUBLISH", "comment", "加快清运。"));
        assertThat(driver.passedIn(week)).contains("End_Published").doesNotContain("End_Lapsed", "Service_MarkUnreported");
        assertThat(dispatches.reports(dispatches.list(plan).get(0).id())).extracting(UnitReport::progress)
                .containsExactlyInAnyOrder("已拆除六成。", null);
    }

    @Test
    void whoDoesNotReportInTimeIsMarked() {
        String plan = plans.register(0, "shanmen", "chengdong");
        plans.moveTo(plans.toNextWeek().plusDays(1));
        String week = week(plan);
        report(week, "shanmen", NO_CHANGE);
        assertThat(driver.openIn(week)).extracting(Task::getTaskDefinitionKey).containsExactly("Task_ReportWeek");
        WeeklyDispatch sheet = dispatches.list(plan).get(0);
        plans.moveTo(sheet.reportsCloseOn().plusDays(1));
        if (!sheet.reportsCloseOn().equals(sheet.endsOn())) { // a short week ends with its report limit
            review(week, Map.of("conclusion", "PUBLISH", "comment", "未报单位说明原因。"));
            assertThat(driver.passedIn(week)).contains("End_Published");
        }
        assertThat(driver.passedIn(week)).containsSubsequence("Timer_ReportsClosed", "Service_MarkUnreported");
        assertThat(dispatches.reports(sheet.id())).extracting(UnitReport::unitId, UnitReport::state)
                .containsExactlyInAnyOrder(tuple("shanmen", ReportState.REPORTED),
                        tuple("chengdong", ReportState.NOT_REPORTED));
    }

    @Test
    void weeksInWhichNobodyActsLapseByThemselves() {
        String plan = plans.register(0, "shanmen", "chengdong");
        plans.toNextWeek();
        plans.moveTo(driver.today().plusWeeks(5));
        List<WeeklyDispatch> sheets = dispatches.list(plan);
        assertThat(sheets).hasSizeGreaterThanOrEqualTo(4);
        List<WeeklyDispatch> past = sheets.stream().filter(sheet -> sheet.endsOn().isBefore(driver.today())).toList();
        assertThat(past).hasSizeGreaterThanOrEqualTo(4).allSatisfy(sheet -> {
            assertThat(sheet.state()).isEqualTo(DispatchState.LAPSED);
            assertThat(dispatches.reports(sheet.id())).extracting(UnitReport::state).containsOnly(ReportState.NOT_REPORTED);
        });
        List<String> instances = plans.instances("weekly-dispatch", plan);
        assertThat(instances).hasSameSizeAs(sheets);
        assertThat(instances.subList(0, past.size())).allSatisfy(instance -> {
            assertThat(driver.passedIn(instance)).containsSubsequence("Timer_ReportsClosed", "Service_MarkUnreported",
                    "Timer_WeekEnded", "Service_MarkLapsed", "End_Lapsed").doesNotContain("End_Published");
            assertThat(driver.openIn(instance)).isEmpty();
        });
        assertThat(management.createJobQuery().active().executable().count()).as("nothing due is left").isZero();
        assertThat(runtime.createIncidentQuery().processDefinitionKeyIn("rectification-plan", "weekly-dispatch", "periodic-notice",
                "follow-up").count()).isZero();
    }

    @Test
    void sheetIsAliveUntilItIsHandedIn() {
        String plan = plans.register(0, "shanmen", "chengdong");
        plans.toNextWeek();
        String week = week(plan);
        RectificationCase c = cases.ofPlan(plan).get(0);
        long sheet = dispatches.list(plan).get(0).id();
        driver.pass(c, "Task_Investigate", "shanmen.handler");
        assertThat(form(week, "shanmen.handler")).as("as it stands now, with a beginning of the report").contains("编制方案", c.caseNumber()
                + "：调查核实：问题属实。");
        assertThat(changes(sheet, c)).as("whoever reads it").contains("调查核实：问题属实");
        assertThatThrownBy(() -> report(week, "shanmen", NO_CHANGE)).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining(c.caseNumber()).hasMessageContaining("有进展");
        report(week, "shanmen", Map.of("outcome", "NO_CHANGE", "unchangedReason", "仅完成内部核实，整改工作尚未动工。"));
        assertThat(dispatches.reports(sheet)).filteredOn(one -> one.unitId().equals("shanmen"))
                .extracting(UnitReport::unchangedReason).containsExactly("仅完成内部核实，整改工作尚未动工。");
        driver.pass(c, "Task_DraftProgramme", "shanmen.handler");
        assertThat(changes(sheet, c)).as("as it was handed in").doesNotContain("方案审核");
        report(week, "chengdong", NO_CHANGE);
        review(week, Map.of("conclusion", "PUBLISH", "comment", "按节点推进。"));
        plans.toNextWeek();
        assertThat(changes(dispatches.list(plan).get(0).id(), c)).as("what came after stands on the next sheet").contains("整改状态由编制方案变为")
                .doesNotContain("由调查核实变为");
    }

    @Test
    void difficultyIsAnsweredWithADateAndStandsOnTheNextSheet() {
        String plan = plans.register(0, "shanmen", "chengdong");
        plans.toNextWeek();
        report(week(plan), "shanmen", Map.of("outcome", "PROGRESS", "progress", "已拆除过半。", "difficulties", "缺少清运车辆。"));
        report(week(plan), "chengdong", Map.of("outcome", "NO_CHANGE", "difficulties", "施工道路中断，需协调通行。"));
        List<String> asked = plans.instances("difficulty-coordination", plan);
        assertThat(asked).hasSize(2);
        String first = asked.stream().filter(id -> runtime.createProcessInstanceQuery().processInstanceId(id).singleResult()
                .getBusinessKey().endsWith("shanmen")).findFirst().orElseThrow();
        String second = asked.stream().filter(id -> !id.equals(first)).findFirst().orElseThrow();
        assertThatThrownBy(() -> answer(first, "shanmen.handler", Map.of("outcome", "ANSWER", "answer", "自行解决。", "until",
                driver.today().plusDays(9).toString()))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> answer(first, BUREAU, Map.of("outcome", "ANSWER", "answer", "已联系车辆。", "until", driver.today()
                .minusDays(1).toString()))).isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("解决期限");
        answer(first, BUREAU, Map.of("outcome", "ANSWER", "answer", "已联系车辆三台。", "until", driver.today().plusDays(9).toString()));
        assertThat(driver.passedIn(first)).containsSubsequence("Task_AnswerDifficulty", "End_DifficultyAnswered")
                .doesNotContain("Task_CoordinateDifficulty");
        answer(second, BUREAU, Map.of("outcome", "REFER", "referral", "涉及两个乡镇，请政府协调。"));
        assertThatThrownBy(() -> answer(second, BUREAU, Map.of("answer", "越权答复。", "until", driver.today().toString())))
                .isInstanceOf(ForbiddenException.class);
        review(week(plan), Map.of("conclusion", "PUBLISH", "comment", "按节点推进。"));
        plans.toNextWeek();
        assertThat(form(week(plan), "shanmen.handler")).contains("已联系车辆三台。").doesNotContain("施工道路中断");
        assertThat(form(week(plan), "chengdong.handler")).contains("施工道路中断", "已报请领导协调");
        answer(second, "district.leader", Map.of("answer", "由交通部门五日内抢通。", "until", driver.today().plusDays(5).toString()));
        assertThat(driver.passedIn(second)).containsSubsequence("Task_AnswerDifficulty", "Task_CoordinateDifficulty",
                "End_DifficultyAnswered");
        assertThat(form(week(plan), "chengdong.handler")).contains("由交通部门五日内抢通。");
        JsonNode own = Http.as(port, "shanmen.handler").get("/api/dispatches?plan=" + plan).json();
        assertThat(own.findValuesAsText("answer")).containsExactly("已联系车辆三台。");
    }

    private void answer(String instance, String user, Map<String, Object> form) {
        driver.submit(driver.openIn(instance).get(0).getId(), user, form);
    }

    private String changes(long sheet, RectificationCase c) {
        return dispatches.cases(sheet).stream().filter(row -> row.caseId() == c.id()).findFirst().orElseThrow().changes();
    }

    @Test
    void refusalsWriteNothingAndOthersAreRefused() {
        String plan = plans.register(0, "shanmen", "chengdong");
        plans.toNextWeek();
        String week = week(plan);
        assertThatThrownBy(() -> report(week, "shanmen", Map.of("outcome", "PROGRESS")))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("整改进展");
        String task = task(week, "shanmen").getId();
        for (String other : List.of("shanmen.lead", "chengdong.handler", BUREAU, "district.leader", "admin.system")) {
            assertThatThrownBy(() -> driver.submit(task, other, NO_CHANGE)).as(other).isInstanceOf(ForbiddenException.class);
        }
        assertThat(dispatches.reports(dispatches.list(plan).get(0).id())).extracting(UnitReport::state)
                .containsOnly(ReportState.AWAITED);
        report(week, "shanmen", NO_CHANGE);
        report(week, "chengdong", NO_CHANGE);
        String sheet = driver.openIn(week).get(0).getId();
        assertThatThrownBy(() -> driver.submit(sheet, "shanmen.handler", Map.of("conclusion", "PUBLISH", "comment", "发布。")))
                .isInstanceOf(ForbiddenException.class);
    }

    private String week(String plan) {
        List<String> instances = plans.instances("weekly-dispatch", plan);
        return instances.get(instances.size() - 1);
    }

    private Task task(String week, String unit) {
        return driver.openIn(week).stream().filter(open -> unit.equals(runtime.getVariable(open.getExecutionId(), "reviewingUnit")))
                .findFirst().orElseThrow();
    }

    /** What the form of the week's task shows the user. */
    private String form(String week, String user) {
        String task = user.endsWith(".handler") ? task(week, user.substring(0, user.indexOf('.'))).getId()
                : driver.openIn(week).get(0).getId();
        return Http.as(port, user).get("/engine-rest/task/" + task + "/form-variables").text();
    }

    private void report(String week, String unit, Map<String, Object> form) {
        driver.submit(task(week, unit).getId(), unit + ".handler", form);
    }

    private void review(String week, Map<String, Object> form) {
        driver.submit(driver.openIn(week).get(0).getId(), BUREAU, form);
    }
}
