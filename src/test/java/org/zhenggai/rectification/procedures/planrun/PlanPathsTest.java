package org.zhenggai.rectification.procedures.planrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.CaseRegistration;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.NewCase;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.PhasedPlans;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** The plan as a whole: its phases, the wait for its last case, and its end, which stops the loops. */
@RectificationTest
class PlanPathsTest {

    private static final String BUREAU = "natural-resources.reviewer";
    private static final String DISTRICT = "district.supervisor";
    private static final String LEADER = "district.leader";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PhasedPlans plans;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseRegistration registration;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;

    @AfterEach
    void removePlans() {
        plans.remove();
    }

    @Test
    void planClosesWhenAllItsCasesHaveEnded() {
        String plan = plans.register(1, "shanmen");
        String instance = plans.instances("rectification-plan", plan).get(0);
        assertThat(driver.openIn(instance)).as("before the phases begin").isEmpty();
        plans.moveTo(driver.today().plusDays(1));
        phasesDone(instance);
        assertThat(driver.openIn(instance)).as("waits for the last case").isEmpty();
        withdraw(cases.ofPlan(plan).get(0));
        assertThat(keys(instance)).containsExactly("Task_ClosingReport");
        submit(instance, BUREAU, Map.of("report", "四个阶段均已办结，案件全部办结。"));
        submit(instance, LEADER, Map.of("conclusion", "RETURN", "opinion", "补充长效机制。"));
        submit(instance, BUREAU, Map.of("report", "四个阶段均已办结，案件全部办结，长效机制已建立。"));

        RectificationCase late = late(plan);
        assertThatThrownBy(() -> submit(instance, LEADER, sign())).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining("尚有1个案件未办结（" + late.caseNumber() + "）");
        withdraw(late);
        assertThatThrownBy(() -> submit(instance, BUREAU, sign())).isInstanceOf(ForbiddenException.class);
        submit(instance, LEADER, sign());
        assertThat(driver.passedIn(instance)).containsSubsequence("Task_SupervisePhase", "End_PhaseDone", "Service_CheckCases",
                "Message_EveryCaseEnded", "Task_ClosingReport", "Task_ApproveClosingReport", "Task_ClosingReport",
                "Task_ApproveClosingReport", "End_PlanClosed");
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).count()).as("the loops have stopped").isZero();
    }

    @Test
    void planDoesNotWaitForCasesThatHaveEndedAlready() {
        String plan = plans.register(1, "shanmen");
        String instance = plans.instances("rectification-plan", plan).get(0);
        withdraw(cases.ofPlan(plan).get(0));
        plans.moveTo(driver.today().plusDays(1));
        phasesDone(instance);
        assertThat(keys(instance)).containsExactly("Task_ClosingReport");
        assertThat(driver.passedIn(instance)).doesNotContain("Message_EveryCaseEnded");
        plans.toNextWeek();
        assertThat(plans.instances("weekly-dispatch", plan)).as("nobody has anything to report").isEmpty();
    }

    @Test
    void phasesTellHowTheyStandAndAreRecordedByWhoOrganisedThem() {
        String plan = plans.register(1, "shanmen");
        String instance = plans.instances("rectification-plan", plan).get(0);
        assertThat(states("shanmen.handler", plan)).containsOnly("NOT_STARTED").hasSize(4);
        plans.moveTo(driver.today().plusDays(1));
        assertThat(states("shanmen.handler", plan)).containsOnly("RUNNING");
        assertThat(names(instance)).containsExactlyInAnyOrder("组织动员部署", "组织集中整改", "组织督导检查", "组织总结验收");
        assertThatThrownBy(() -> submit(instance, "组织动员部署", DISTRICT, done())).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> submit(instance, "组织督导检查", BUREAU, supervised(0))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> submit(instance, "组织集中整改", BUREAU,
                Map.of("confirmed", List.of("LEDGER", "CHART"), "record", "已建账。"))).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining("须全部落实");
        assertThatThrownBy(() -> submit(instance, "组织督导检查", DISTRICT, supervised(1)))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得晚于今天");
        assertThatThrownBy(() -> submit(instance, "组织督导检查", DISTRICT, done())).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining("至少填写1行");
        submit(instance, "组织动员部署", BUREAU, done());
        submit(instance, "组织督导检查", DISTRICT, supervised(0));
        assertThat(states("district.leader", plan)).containsExactly("DONE", "RUNNING", "DONE", "RUNNING");
        plans.moveTo(driver.today().plusDays(1));
        assertThat(Http.as(port, "admin.system").get("/api/plans/" + plan + "/phases").status()).isEqualTo(404);
        assertThat(Http.as(port, LEADER).get("/api/plans/none/phases").status()).isEqualTo(404);
    }

    @Test
    void phaseThatSumsUpCarriesItsAcceptanceOfCases() {
        String plan = plans.register(1, "shanmen", "chengdong");
        String instance = plans.instances("rectification-plan", plan).get(0);
        plans.moveTo(driver.today().plusDays(1));
        RectificationCase left = cases.ofPlan(plan).get(0);
        RectificationCase open = cases.ofPlan(plan).get(1);
        withdraw(left);
        assertThatThrownBy(() -> submit(instance, "组织总结验收", DISTRICT, done())).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining(open.caseNumber()).hasMessageNotContaining(left.caseNumber());
        Map<String, Object> form = new HashMap<>(done());
        form.put("unaccepted", List.of(Map.of("caseNumber", open.caseNumber(), "reason", "待复耕。"), Map.of("caseNumber", left.caseNumber(),
                "reason", "不属于。")));
        assertThatThrownBy(() -> submit(instance, "组织总结验收", DISTRICT, form)).as("a case that is none of them")
                .isInstanceOf(SubmissionRefusedException.class);
        form.put("unaccepted", List.of(Map.of("caseNumber", open.caseNumber(), "reason", "待复耕。")));
        submit(instance, "组织总结验收", DISTRICT, form);
        JsonNode all = Http.as(port, LEADER).get("/api/plans/" + plan).json();
        JsonNode summing = all.at("/phases/3");
        assertThat(summing.path("state").asText()).isEqualTo("DONE");
        assertThat(summing.path("cases")).hasSize(2);
        assertThat(summing.path("cases").findValuesAsText("reason")).contains("待复耕。");
        assertThat(Http.as(port, "shanmen.handler").get("/api/plans/" + plan).json().at("/phases/3/cases").findValuesAsText("caseNumber"))
                .as("a unit sees its own").containsExactly(left.caseNumber());
        assertThat(Http.as(port, "admin.system").get("/api/plans/" + plan).status()).isEqualTo(404);
        assertThat(Http.as(port, "admin.system").get("/api/plans").json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "动员部署 总结验收", "动员部署 集中整改 总结验收", "动员部署 自查自纠 集中整改 督导检查 检查验收 巩固提升"})
    void planRunsWhateverPhasesItHas(String names) {
        List<String> phases = Stream.of(names.split(" ")).filter(name -> !name.isEmpty()).toList();
        String plan = plans.register(phases, 1, "shanmen");
        String instance = plans.instances("rectification-plan", plan).get(0);
        assertThat(management.createJobQuery().processInstanceId(instance).activityId("Timer_NextNotice").count()).isEqualTo(1);
        plans.toNextWeek();
        assertThat(plans.instances("weekly-dispatch", plan)).hasSize(1);
        assertThat(names(instance)).containsExactlyInAnyOrderElementsOf(phases.stream().map(name -> "组织" + name).toList());
        phasesDone(instance);
        assertThat(driver.openIn(instance)).as("waits for the last case").isEmpty();
        withdraw(cases.ofPlan(plan).get(0));
        Task report = driver.openIn(instance).get(0);
        assertThat(Http.as(port, BUREAU).get("/engine-rest/task/" + report.getId() + "/form-variables").text())
                .contains(phases.isEmpty() ? "\"案件共1个" : "各阶段工作已办结。案件共1个");
        submit(instance, BUREAU, Map.of("report", "方案所列案件已全部办结。"));
        submit(instance, LEADER, sign());
        assertThat(driver.passedIn(instance)).endsWith("End_PlanClosed");
        assertThat(states(LEADER, plan)).hasSameSizeAs(phases).allMatch("DONE"::equals);
    }

    /** Each by who organises it; in any order, for they run side by side. */
    private void phasesDone(String instance) {
        for (Task task : driver.openIn(instance)) {
            String user = task.getTaskDefinitionKey().equals("Task_SupervisePhase") ? DISTRICT : BUREAU;
            driver.submit(task.getId(), user, task.getName().contains("督导") ? supervised(0) : task.getName().contains("集中")
                    ? Map.of("confirmed", List.of("LEDGER", "SCHEDULE", "CHART"), "record", "均已落实。")
                    : task.getName().contains("总结") || task.getName().contains("验收") ? summedUp(instance) : done());
        }
    }

    /** With a reason for each case that is still open; where the phase does not sum up nobody asks for them. */
    private Map<String, Object> summedUp(String instance) {
        String plan = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey();
        Map<String, Object> form = new HashMap<>(done());
        form.put("unaccepted", cases.ofPlan(plan).stream().filter(c -> c.endedOn() == null)
                .map(c -> Map.of("caseNumber", c.caseNumber(), "reason", "正在整改，下阶段验收。")).toList());
        return form;
    }

    private Map<String, Object> done() {
        return Map.of("completedOn", driver.today().toString(), "record", "召开会议，印发文件。");
    }

    private Map<String, Object> supervised(int daysAhead) {
        return Map.of("record", "组织督导检查一次。", "inspections", List.of(Map.of("inspectedOn",
                driver.today().plusDays(daysAhead).toString(), "place", "山门镇", "result", "整改按节点推进。")));
    }

    private static Map<String, Object> sign() {
        return Map.of("conclusion", "SIGN");
    }

    /** A case registered when the plan was about to be closed. */
    private RectificationCase late(String plan) {
        RectificationCase first = cases.ofPlan(plan).get(0);
        return cases.get(registration.register(new NewCase(first.findingId(), "后补登记的案件", null, Category.DEADLINE_BOUND,
                List.of("shanmen"), List.of("natural-resources"), null, null, null, driver.today().plusDays(200),
                driver.today().plusDays(190), null, null, null), Timeline.SYSTEM, "测试"));
    }

    private void withdraw(RectificationCase c) {
        driver.submit(c, "Task_Investigate", "shanmen.handler", Answers.unfounded(driver.today()));
        driver.pass(c, "Task_ConfirmUnfounded", "natural-resources.supervisor");
        assertThat(cases.get(c.id()).endedOn()).isNotNull();
    }

    private List<String> states(String user, String plan) {
        return StreamSupport.stream(Http.as(port, user).get("/api/plans/" + plan + "/phases").json().spliterator(), false)
                .map(phase -> phase.path("state").asText()).toList();
    }

    private List<String> names(String instance) {
        return driver.openIn(instance).stream().map(Task::getName).toList();
    }

    private List<String> keys(String instance) {
        return driver.openIn(instance).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private void submit(String instance, String user, Map<String, Object> form) {
        driver.submit(driver.openIn(instance).get(0).getId(), user, form);
    }

    private void submit(String instance, String task, String user, Map<String, Object> form) {
        driver.submit(driver.openIn(instance).stream().filter(open -> open.getName().equals(task)).findFirst()
                .orElseThrow().getId(), user, form);
    }
}
