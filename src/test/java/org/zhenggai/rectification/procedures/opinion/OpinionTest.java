package org.zhenggai.rectification.procedures.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** 加签: one more opinion before the holder of a task goes on, as a task of its own; every end of its process. */
@RectificationTest
class OpinionTest {

    private static final String HANDLER = "shiling.handler";
    private static final String COLLEAGUE = "shiling.handler-2";
    private static final String LEAD = "shiling.lead";
    private static final String SUPERVISOR = "natural-resources.supervisor";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Timeline timeline;
    @Autowired
    private TaskService tasks;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void isAskedAnsweredAndReadByTheHolderWhoGoesOnOnlyThen() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        String task = claimed(c, "Task_Investigate", HANDLER);
        assertThat(Http.as(port, HANDLER).get(path(task) + "/choices").json().path("persons").findValuesAsText("id")).contains(LEAD,
                COLLEAGUE, SUPERVISOR).doesNotContain(HANDLER, "yehe.handler", "admin.system");
        Answer asked = ask(HANDLER, task, LEAD);
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        assertThat(ask(HANDLER, task, LEAD).status()).as("the same officer twice").isEqualTo(409);
        Task opinion = driver.task(c, OpinionProcess.GIVE, LEAD);
        assertThat(opinion.getAssignee()).isEqualTo(LEAD);
        assertThat(opinion.getDueDate().toInstant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate()).isEqualTo(driver.workingDay(2));
        assertThat(Http.as(port, LEAD).get("/api/inbox?size=50").text()).contains("征求意见：提出意见（" + c.caseNumber());
        assertThat(Http.as(port, LEAD).get("/api/desk?q=" + c.caseNumber()).text()).contains("征求意见：地类认定是否准确？");

        assertThatThrownBy(() -> driver.submit(task, HANDLER, Answers.pass("Task_Investigate", driver.today())))
                .isInstanceOf(ConflictException.class).hasMessageContaining("等待石岭镇负责人").hasMessageContaining("撤回征求");
        driver.submit(opinion.getId(), LEAD, Map.of("opinion", "地类以2020年变更调查为准，没有问题。"));
        JsonNode one = Http.as(port, HANDLER).get(path(task)).json().path("opinions").get(0);
        assertThat(one.path("answer").asText()).isEqualTo("地类以2020年变更调查为准，没有问题。");
        assertThat(one.path("answerer").asText()).isEqualTo("石岭镇负责人");
        assertThat(one.path("endedAt").asText()).startsWith(driver.today().toString());
        assertThat(Http.as(port, HANDLER).get("/api/inbox?size=50").text()).contains("石岭镇负责人已答复");
        driver.submit(task, HANDLER, Answers.pass("Task_Investigate", driver.today()));
        assertThat(driver.passed(c, OpinionProcess.KEY)).contains("End_Given");
        assertThat(timeline.of(c.id())).extracting("summary").contains("加签：就“调查核实”征求石岭镇负责人的意见", "就“调查核实”提出意见");
        assertThat(Http.as(port, "admin.audit").get("/api/audit?size=200").text()).contains("征求意见（加签）");
    }

    @Test
    void strangersAskNobodyAndNobodyIsAskedWhoMayNotReadTheCase() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        String open = driver.task(c, "Task_Investigate", HANDLER).getId();
        assertThat(ask(HANDLER, open, LEAD).status()).as("not claimed").isEqualTo(403);
        String task = claimed(c, "Task_Investigate", HANDLER);
        assertThat(ask("yehe.handler", task, LEAD).status()).as("another unit").isEqualTo(404);
        assertThat(ask(COLLEAGUE, task, LEAD).status()).as("another holder").isEqualTo(403);
        assertThat(ask("admin.system", task, LEAD).status()).as("administrator").isIn(403, 404);
        for (String other : List.of("yehe.handler", "nobody", HANDLER, "admin.audit")) {
            assertThat(ask(HANDLER, task, other).status()).as(other).isEqualTo(400);
        }
        assertThat(Http.as(port, HANDLER).post(path(task), Map.of("officer", LEAD, "question", "\u200b\u3164")).status()).isEqualTo(400);
        assertThat(Http.as(port, HANDLER).post(path(task), Map.of("officer", LEAD, "question", "是否属实？", "until", "2020-01-01"))
                .status()).isEqualTo(400);
        List<Integer> pressed = IntStream.range(0, 3).mapToObj(n -> CompletableFuture.supplyAsync(() -> ask(HANDLER, task, LEAD)
                .status())).toList().stream().map(CompletableFuture::join).sorted().toList();
        assertThat(pressed).as("pressed twice it is asked once").containsExactly(200, 409, 409);
        long id = Http.as(port, HANDLER).get(path(task)).json().path("opinions").get(0).path("id").asLong();
        assertThat(withdraw("yehe.handler", task, id).status()).isEqualTo(404);
        assertThat(withdraw(COLLEAGUE, task, id).status()).isEqualTo(403);
        String answer = driver.task(c, OpinionProcess.GIVE, LEAD).getId();
        assertThat(ask(LEAD, answer, HANDLER).status()).as("of an opinion no opinion").isEqualTo(409);

        List<Answer> withdrawn = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.supplyAsync(() -> withdraw(HANDLER, task, id)))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(withdrawn).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(withdrawn).filteredOn(one -> one.status() == 409).as("what happened meanwhile is named")
                .allSatisfy(one -> assertThat(one.text()).contains("这次征求意见已撤回，不能再撤回"));
        assertThat(driver.keys(c)).doesNotContain(OpinionProcess.GIVE);
        assertThat(driver.passed(c, OpinionProcess.KEY)).contains("End_Withdrawn");
        assertThat(Http.as(port, LEAD).get("/api/inbox?size=50").text()).contains("石岭镇承办人甲已撤回");
        driver.submit(task, HANDLER, Answers.pass("Task_Investigate", driver.today()));
    }

    @Test
    void anAnswerAndAWithdrawalAtOnceDoNotWaitForEachOther() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        String task = claimed(c, "Task_Investigate", HANDLER);
        long id = ask(HANDLER, task, LEAD).json().path("id").asLong();
        String answer = driver.task(c, OpinionProcess.GIVE, LEAD).getId();
        CompletableFuture<Answer> withdrawn = transaction.execute(answering -> { // as one who answers: the task, then the request
            jdbc.sql("select id_ from act_ru_task where id_ = :task for update").param("task", answer).query(String.class).single();
            int answers = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            CompletableFuture<Answer> withdrawing = CompletableFuture.supplyAsync(() -> withdraw(HANDLER, task, id));
            Awaitility.await().until(() -> jdbc.sql("select exists (select from pg_stat_activity where :pid = any (pg_blocking_pids(pid)))")
                    .param("pid", answers).query(Boolean.class).single());
            assertThat(jdbc.sql("select id from opinion_request where id = :id for update skip locked").param("id", id).query(Long.class)
                    .list()).as("whoever waits for the task has not taken the request").containsExactly(id);
            return withdrawing;
        });
        assertThat(withdrawn.join().status()).isEqualTo(200);

        for (int round = 0; round < 3; round++) {
            long next = ask(HANDLER, task, LEAD).json().path("id").asLong();
            String open = driver.task(c, OpinionProcess.GIVE, LEAD).getId();
            CompletableFuture<Answer> given = CompletableFuture.supplyAsync(() -> Http.as(port, LEAD).post("/engine-rest/task/" + open
                    + "/submit-form", Map.of("variables", Map.of("opinion", Map.of("value", "没有意见。")))));
            Answer back = withdraw(HANDLER, task, next);
            assertThat(List.of(back.status(), given.join().status())).as(back.text() + given.join().text()).containsOnlyOnce(409)
                    .containsAnyOf(200, 204);
            assertThat(back.text() + given.join().text()).doesNotContain("刚被他人更改");
        }
    }

    @Test
    void nobodyHasASayOnHisOwnWorkNotEvenAsAColleagueInThePost() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", HANDLER, "Task_DraftProgramme", HANDLER);
        String review = claimed(c, "Task_ReviewProgramme", SUPERVISOR);
        assertThat(Http.as(port, SUPERVISOR).get(path(review) + "/choices").json().path("persons").findValuesAsText("id"))
                .contains("natural-resources.supervisor-2", "district.leader").doesNotContain(HANDLER, COLLEAGUE, LEAD);
        for (String own : List.of(HANDLER, COLLEAGUE, LEAD)) {
            Answer refused = ask(SUPERVISOR, review, own);
            assertThat(refused.status()).as(own).isEqualTo(400);
            assertThat(refused.text()).contains("不得对本步骤提出意见");
        }
        driver.pass(c, "Task_ReviewProgramme", SUPERVISOR, "Task_Rectify", HANDLER);
        String check = claimed(c, "Task_SelfCheck", LEAD);
        assertThat(ask(LEAD, check, HANDLER).text()).contains("不得对本步骤提出意见");
        assertThat(ask(LEAD, check, COLLEAGUE).status()).as("of the own unit, and he has done nothing").isEqualTo(200);
        Task opinion = driver.task(c, OpinionProcess.GIVE, COLLEAGUE);
        driver.as(COLLEAGUE, () -> tasks.setAssignee(opinion.getId(), null));
        assertThatThrownBy(() -> driver.submit(opinion.getId(), HANDLER, Map.of("opinion", "材料齐全，可以报验。")))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得对自己的工作提出意见");
        driver.submit(opinion.getId(), COLLEAGUE, Map.of("opinion", "材料齐全，可以报验。"));
    }

    @Test
    void endsWithItsTaskAndWithItsCase() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        assertThat(Http.as(port, "district.leader").post("/api/cases/" + c.caseNumber() + "/instructions", Map.of("text", "请查清是否属实。", "to",
                HANDLER)).status()).isEqualTo(200);
        String order = claimed(c, "Task_CarryOut", HANDLER);
        assertThat(ask(HANDLER, order, LEAD).status()).isEqualTo(200);
        driver.submit(c, "Task_Investigate", HANDLER, Answers.unfounded(driver.today()));
        driver.pass(c, "Task_ConfirmUnfounded", SUPERVISOR);
        assertThat(driver.keys(c)).as("the case has ended").isEmpty();
        assertThat(driver.passed(c, OpinionProcess.KEY)).contains("End_NotNeeded");
        assertThat(Http.as(port, "district.leader").get("/api/cases/" + c.caseNumber() + "/instructions").text()).contains("随案件终止");
    }

    @Test
    void whoDoesNotAnswerInTimeIsRemindedAndTheAskerKnows() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        String task = claimed(c, "Task_Investigate", HANDLER);
        assertThat(ask(HANDLER, task, LEAD).status()).isEqualTo(200);
        driver.workingDaysPass(3);
        assertThat(driver.passed(c, OpinionProcess.KEY)).contains("Timer_Late", "Service_Remind", "End_Reminded");
        for (String both : List.of(LEAD, HANDLER)) {
            assertThat(Http.as(port, both).get("/api/inbox?size=50").text()).as(both).contains("征求意见：石岭镇负责人逾期未答复（" + c
                    .caseNumber());
        }
        assertThat(Http.as(port, HANDLER).get(path(task)).json().path("opinions").get(0).path("late").asBoolean()).isTrue();
        driver.submit(c, OpinionProcess.GIVE, LEAD, Map.of("opinion", "迟复为歉，没有意见。"));
        assertThat(driver.passed(c, OpinionProcess.KEY)).contains("End_Given");
    }

    private String claimed(RectificationCase c, String key, String officer) {
        String task = driver.task(c, key, officer).getId();
        driver.as(officer, () -> tasks.claim(task, officer));
        return task;
    }

    private Answer ask(String user, String task, String whom) {
        return Http.as(port, user).post(path(task), Map.of("officer", whom, "question", "地类认定是否准确？"));
    }

    private Answer withdraw(String user, String task, long id) {
        return Http.as(port, user).post(path(task) + "/" + id + "/withdrawal", Map.of());
    }

    private static String path(String task) {
        return "/api/tasks/" + task + "/opinions";
    }
}
