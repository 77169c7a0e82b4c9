package org.zhenggai.rectification.casework.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** A draft is its officer's: kept while he holds the task, gone with it, and never anybody else's. */
@RectificationTest
class FormDraftHttpTest {

    private static final String OFFICER = "shiling.handler";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private FormDrafts drafts;
    @Autowired
    private TaskService tasks;
    @Autowired
    private EngineCalls engine;
    @Autowired
    private PlatformTransactionManager transactions;
    private RectificationCase theCase;
    private String task;
    private Http officer;

    @BeforeEach
    void aTaskThatIsHeld() {
        theCase = driver.register(List.of("shiling"), List.of("agriculture"));
        task = driver.task(theCase, "Task_Investigate", OFFICER).getId();
        officer = Http.as(port, OFFICER);
        claim();
    }

    @Test
    void isKeptWithEarlierStatesAndGoneWhenSubmitted() {
        assertThat(officer.get(address()).json().path("values").isNull()).isTrue();
        Answer first = save(0, "查明：地块上建有停车场，硬化地面二亩，业主已到场确认，四至清楚，照片另附，责任人已作询问笔录。");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().path("savedAt").asText()).endsWith("+08:00");
        assertThat(save(1, "查明").json().path("steps")).hasSize(1);
        assertThat(save(1, "另一个窗口").status()).isEqualTo(409);
        JsonNode back = officer.post(address() + "/restore", Map.of("version", 2, "step", 1)).json();
        assertThat(back.path("values").path("facts").asText()).contains("停车场");
        assertThat(back.path("steps")).hasSize(2); // what was replaced can be brought back, too
        assertThat(Http.as(port, OFFICER).get(address()).json().path("version").asInt()).isEqualTo(3);
        driver.pass(theCase, "Task_Investigate", OFFICER);
        assertThat(officer.get(address()).status()).isEqualTo(404);
        assertThat(rows()).isZero();
    }

    @Test
    void isGoneWhenTheTaskIsGivenBackOrTheDraftGivenUp() {
        save(0, "查明");
        assertThat(officer.delete(address()).status()).isEqualTo(200);
        assertThat(officer.get(address()).json().path("version").asInt()).isZero();
        save(0, "再查");
        assertThat(officer.post("/engine-rest/task/" + task + "/unclaim", Map.of()).status()).isEqualTo(204);
        assertThat(officer.get(address()).status()).isEqualTo(403);
        claim();
        assertThat(officer.get(address()).json().path("values").isNull()).isTrue();
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsOnItsWayWhileTheTaskIsGivenBackIsNotKept() throws Exception {
        CompletableFuture<Answer> onItsWay = new TransactionTemplate(transactions).execute(status -> {
            engine.asSystem(() -> {
                tasks.setAssignee(task, null);
                return null;
            });
            CompletableFuture<Answer> saving = CompletableFuture.supplyAsync(() -> save(0, "晚到"));
            await().atMost(Duration.ofSeconds(20)).until(() -> saving.isDone() || waiting() > 0);
            return saving;
        });
        assertThat(onItsWay.get(20, TimeUnit.SECONDS).status()).isEqualTo(403);
        assertThat(rows()).isZero();
    }

    @Test
    void nobodyElseReadsOrWritesIt() {
        save(0, "查明");
        Map<String, Object> typed = Map.of("version", 1, "values", Map.of("facts", "改"));
        for (String other : List.of("shiling.handler-2", "yehe.handler", "agriculture.supervisor", "admin.system")) {
            Http stranger = Http.as(port, other);
            for (Answer answer : List.of(stranger.get(address()), stranger.put(address(), typed), stranger.delete(address()),
                    stranger.post(address() + "/restore", Map.of("version", 1, "step", 1)))) {
                assertThat(answer.status()).as(other + answer.text()).isIn(403, 404);
                assertThat(answer.text()).doesNotContain("查明");
            }
        }
        assertThat(officer.get(address()).json().path("values").path("facts").asText()).isEqualTo("查明");
    }

    @Test
    void whatIsTooLargeOrNoFormIsRefusedInWords() throws JsonProcessingException {
        assertThat(save(0, "字".repeat(70_000)).status()).isEqualTo(413);
        for (String body : List.of("{}", "[]", "{\"version\":0,\"values\":7}", "{\"version\":\"x\",\"values\":{}}", "{\"values\":null}")) {
            Answer refused = officer.put(address(), Http.JSON.readTree(body));
            assertThat(refused.status()).as(body + refused.text()).isEqualTo(400);
            assertThat(refused.json().path("detail").asText()).as(body).matches(".*\\p{IsHan}.*");
        }
        assertThat(officer.put("/api/tasks/none/draft", Map.of("version", 0, "values", Map.of())).status()).isEqualTo(404);
        assertThat(rows()).isZero();
    }

    @Test
    void whatNobodyWentOnWithAndWhatNoTaskIsThereForIsCleaned() {
        save(0, "查明");
        jdbc.sql("insert into form_draft (task_id, officer_id, version, content, saved_at) values ('gone', 'x', 1, '{}', now())").update();
        drafts.clean();
        assertThat(rows()).isOne();
        assertThat(jdbc.sql("select count(*) from form_draft where task_id = 'gone'").query(Integer.class).single()).isZero();
        jdbc.sql("update form_draft set saved_at = now() - interval '91 days' where task_id = :task").param("task", task).update();
        drafts.clean();
        assertThat(rows()).isZero();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted").query(Integer.class).single();
    }

    private void claim() {
        assertThat(officer.post("/engine-rest/task/" + task + "/claim", Map.of("userId", OFFICER)).status()).isEqualTo(204);
    }

    private Answer save(int version, String facts) {
        return officer.put(address(), Map.of("version", version, "values", Map.of("facts", facts)));
    }

    private String address() {
        return "/api/tasks/" + task + "/draft";
    }

    private int rows() {
        return jdbc.sql("select (select count(*) from form_draft where task_id = :task)"
                + " + (select count(*) from form_draft_step where task_id = :task)").param("task", task).query(Integer.class).single();
    }
}
