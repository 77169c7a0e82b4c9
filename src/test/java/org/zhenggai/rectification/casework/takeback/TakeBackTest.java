package org.zhenggai.rectification.casework.takeback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** 撤回: what an officer submitted stands on his desk again, with what he had typed, until somebody has opened what it led to. */
@RectificationTest
class TakeBackTest {

    private static final String HANDLER = "shiling.handler";
    private static final String LEAD = "shiling.lead";
    private static final String SUPERVISOR = "natural-resources.supervisor";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Cases cases;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FormService forms;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void investigationProgrammeAndEvidenceComeBackWithWhatWasTypedAndGoOnAgain() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        Task first = driver.task(c, "Task_Investigate", HANDLER);
        driver.pass(c, "Task_Investigate", HANDLER);
        String again = takenBack(c, first.getId(), "Task_Investigate", ProcessState.INVESTIGATING);
        assertThat(driver.task(c, "Task_Investigate", HANDLER).getDueDate()).isEqualTo(first.getDueDate());
        assertThat(draft(again).path("facts").asText()).isEqualTo("现场核实，地块上建有停车场，硬化地面。");
        assertThat(draft(again).path("areaMu").asText()).isEqualTo("7.59");
        assertThat(rows("investigation", c)).isZero();
        assertThat(Http.as(port, HANDLER).get("/api/inbox?size=50").text()).as("nobody has given him anything").doesNotContain("任务转交：调查核实（"
                + c
                        .caseNumber());
        driver.pass(c, "Task_Investigate", HANDLER);

        String draft = driver.task(c, "Task_DraftProgramme", HANDLER).getId();
        driver.pass(c, "Task_DraftProgramme", HANDLER);
        again = takenBack(c, draft, "Task_DraftProgramme", ProcessState.DRAFTING_PROGRAMME);
        assertThat(draft(again).path("milestones")).hasSize(2);
        assertThat(rows("programme", c) + rows("milestone", c) + rows("submission", c)).isZero();
        assertThat(Http.as(port, SUPERVISOR).get("/api/inbox?size=50").text()).contains("提交撤回：编制整改方案（" + c.caseNumber());
        driver.pass(c, "Task_DraftProgramme", HANDLER, "Task_ReviewProgramme", SUPERVISOR);

        String rectify = driver.task(c, "Task_Rectify", HANDLER).getId();
        driver.pass(c, "Task_Rectify", HANDLER);
        again = takenBack(c, rectify, "Task_Rectify", ProcessState.RECTIFYING);
        assertThat(draft(again).path("completionReport").asText()).contains("具备验收条件");
        assertThat(jdbc.sql("select count(*) from milestone where case_id = ? and reported_on is not null").param(c.id()).query(
                Integer.class).single()).isZero();
        driver.pass(c, "Task_Rectify", HANDLER);
        assertThat(driver.keys(c)).contains("Task_SelfCheck");
        assertThat(jdbc.sql("select count(*) from form_submission where case_id = ? and taken_back_at is not null").param(c.id()).query(
                Integer.class).single()).as("on record as taken back").isEqualTo(3);
        assertThat(timeline.of(c.id())).extracting("summary").contains("撤回“调查核实”", "撤回“编制整改方案”", "撤回“落实整改并举证”");
        assertThat(Http.as(port, "admin.audit").get("/api/audit?size=200").text()).contains("撤回提交");
    }

    @Test
    void whatSomebodyOpenedTookOrDidStandsAndSaysWhoDidSoWhen() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources", "agriculture"));
        driver.pass(c, "Task_Investigate", HANDLER);
        String draft = driver.task(c, "Task_DraftProgramme", HANDLER).getId();
        driver.pass(c, "Task_DraftProgramme", HANDLER);
        for (String other : List.of("shiling.handler-2", LEAD, SUPERVISOR, "yehe.handler", "admin.system")) {
            assertThat(takeBack(other, draft).status()).as(other).isIn(403, 404);
        }
        assertThat(listed(HANDLER, draft).path("refusal").isNull()).isTrue();
        String review = driver.task(c, "Task_ReviewProgramme", SUPERVISOR).getId();
        driver.as(SUPERVISOR, () -> forms.getTaskFormVariables(review));
        assertThat(listed(HANDLER, draft).path("refusal").asText()).contains("后续任务已由铁东分局督导员甲于").contains("打开");
        Answer refused = takeBack(HANDLER, draft);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("不能撤回：后续任务已由铁东分局督导员甲于");
        driver.pass(c, "Task_ReviewProgramme", SUPERVISOR);
        assertThat(takeBack(HANDLER, draft).text()).as("one of two has judged").contains("后续任务已由").contains("办理");
        assertThat(takeBack(SUPERVISOR, review).status()).as("judgements stand").isEqualTo(404);

        RectificationCase taken = driver.register(List.of("shiling"), List.of("natural-resources"));
        driver.pass(taken, "Task_Investigate", HANDLER);
        String mine = driver.task(taken, "Task_DraftProgramme", HANDLER).getId();
        driver.pass(taken, "Task_DraftProgramme", HANDLER);
        String next = driver.task(taken, "Task_ReviewProgramme", SUPERVISOR).getId();
        driver.as(SUPERVISOR, () -> tasks.claim(next, SUPERVISOR));
        assertThat(takeBack(HANDLER, mine).text()).contains("已由铁东分局督导员甲领取");
    }

    @Test
    void pressedTwiceItIsTakenBackOnceAndAnInstructionsAnswerToo() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        assertThat(Http.as(port, "district.leader").post("/api/cases/" + c.caseNumber() + "/instructions", Map.of("text", "请到现场。", "to",
                HANDLER)).status()).isEqualTo(200);
        String order = driver.task(c, "Task_CarryOut", HANDLER).getId();
        driver.submit(order, HANDLER, Map.of("answer", "已到现场。"));
        List<Integer> pressed = IntStream.range(0, 3).mapToObj(n -> CompletableFuture.supplyAsync(() -> takeBack(HANDLER, order).status()))
                .toList().stream().map(CompletableFuture::join).sorted().toList();
        assertThat(pressed).containsExactly(200, 409, 409);
        assertThat(driver.task(c, "Task_CarryOut", HANDLER).getAssignee()).isEqualTo(HANDLER);
        assertThat(Http.as(port, "district.leader").get("/api/cases/" + c.caseNumber() + "/instructions").json().path("instructions").get(0)
                .path("state").asText()).isEqualTo("办理中");
        driver.submit(c, "Task_CarryOut", HANDLER, Map.of("answer", "已到现场，正在拆除。"));
        assertThat(driver.keys(c)).contains("Task_Judge");
    }

    @Test
    void aReportOfProgressIsAsItWasBefore() {
        RectificationCase c = driver.register(Category.ONGOING, driver.today().plusDays(500), List.of("shiling"), List.of(
                "natural-resources"));
        Map<String, Object> programme = new HashMap<>(Answers.pass("Task_DraftProgramme", driver.today()));
        programme.remove("planTerm");
        programme.put("milestones", List.of(Map.of("term", "LONG", "title", "恢复种植", "dueOn", driver.today().plusDays(40).toString())));
        driver.pass(c, "Task_Investigate", HANDLER);
        driver.submit(c, "Task_DraftProgramme", HANDLER, programme);
        driver.pass(c, "Task_ReviewProgramme", SUPERVISOR);
        String report = driver.task(c, "Task_ReportProgress", HANDLER).getId();
        driver.submit(report, HANDLER, Map.of("outcome", "PROGRESS", "progress", "按计划推进。"));
        String again = takenBack(c, report, "Task_ReportProgress", ProcessState.LONG_TERM);
        assertThat(draft(again).path("progress").asText()).isEqualTo("按计划推进。");
        assertThat(jdbc.sql("select count(*) from progress_report where case_id = ? and reported_on is null").param(c.id()).query(
                Integer.class).single()).isOne();
        driver.submit(c, "Task_ReportProgress", HANDLER, Map.of("outcome", "PROGRESS", "progress", "按计划推进，已完成三成。"));
        assertThat(driver.keys(c)).contains("Task_ReviewProgress");
    }

    private String takenBack(RectificationCase c, String task, String key, ProcessState state) {
        Answer done = takeBack(HANDLER, task);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(driver.keys(c)).as("nothing else waits").containsExactly(key);
        assertThat(driver.task(c, key, HANDLER).getAssignee()).isEqualTo(HANDLER);
        assertThat(cases.get(c.id()).processState()).isEqualTo(state);
        return done.json().path("taskId").asText();
    }

    private JsonNode draft(String task) {
        return Http.as(port, HANDLER).get("/api/tasks/" + task + "/draft").json().path("values");
    }

    private JsonNode listed(String user, String task) {
        for (JsonNode one : Http.as(port, user).get("/api/returnable").json()) {
            if (one.path("taskId").asText().equals(task)) {
                return one;
            }
        }
        throw new AssertionError("not listed");
    }

    private int rows(String table, RectificationCase c) {
        return jdbc.sql("select count(*) from " + table + " where case_id = ?").param(c.id()).query(Integer.class).single();
    }

    private Answer takeBack(String user, String task) {
        return Http.as(port, user).post("/api/tasks/" + task + "/taking-back", Map.of());
    }
}
