package org.zhenggai.rectification.casework.handing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** 转办: a task goes to a colleague of the unit who may do it, with a reason; nobody gets a right by it that he had not. */
@RectificationTest
class HandOnTest {

    private static final String HANDLER = "shiling.handler";
    private static final String COLLEAGUE = "shiling.handler-2";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Timeline timeline;
    @Autowired
    private TaskService tasks;

    @Test
    void aColleagueOfTheSamePostGetsItWithAReasonAndNobodyElse() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        String task = driver.task(c, "Task_Investigate", HANDLER).getId();
        assertThat(Http.as(port, HANDLER).get("/api/tasks/" + task + "/colleagues").json()).singleElement()
                .satisfies(one -> assertThat(one.path("id").asText()).isEqualTo(COLLEAGUE));
        assertThat(hand(HANDLER, task, COLLEAGUE, "忙").status()).as("no reason").isEqualTo(400);
        assertThat(hand(HANDLER, task, COLLEAGUE, "\u200b\u200b\ufeff\u3164\u200b\u200b").status()).as("nobody sees it").isEqualTo(400);
        for (String other : List.of("shiling.lead", "yehe.handler", HANDLER, "nobody")) {
            assertThat(hand(HANDLER, task, other, "本人外出培训，请代为办理。").status()).as(other).isEqualTo(400);
        }
        for (String stranger : List.of("shiling.lead", "yehe.handler", "district.leader", "admin.system")) {
            assertThat(hand(stranger, task, COLLEAGUE, "本人外出培训，请代为办理。").status()).as(stranger).isEqualTo(403);
        }
        Answer done = hand(HANDLER, task, COLLEAGUE, "本人外出培训，请代为办理。");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(driver.task(c, "Task_Investigate", COLLEAGUE).getAssignee()).isEqualTo(COLLEAGUE);
        assertThat(hand(HANDLER, task, COLLEAGUE, "本人外出培训，请代为办理。").status()).as("not his any more").isEqualTo(403);
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.kind().equals("TASK_HANDED_ON")).singleElement().satisfies(entry -> {
            assertThat(entry.summary()).contains("调查核实", "石岭镇承办人乙");
            assertThat(entry.detail()).isEqualTo("本人外出培训，请代为办理。");
        });
        assertThat(Http.as(port, COLLEAGUE).get("/api/inbox?size=50").text()).contains("任务转交");
        assertThat(Http.as(port, "admin.audit").get("/api/audit?size=200").text()).contains("转办任务");
    }

    @Test
    void aJudgingTaskStaysWithinItsPostAndGoesTheWayOfEverySubmission() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", HANDLER, "Task_DraftProgramme", HANDLER);
        String review = driver.task(c, "Task_ReviewProgramme", "natural-resources.supervisor").getId();
        driver.as("natural-resources.supervisor", () -> tasks.claim(review, "natural-resources.supervisor"));
        for (String other : List.of("natural-resources.handler", HANDLER)) {
            assertThat(hand("natural-resources.supervisor", review, other, "请代为审核方案。").status()).as(other).isEqualTo(400);
        }
        assertThat(hand("natural-resources.supervisor", review, "natural-resources.supervisor-2", "请代为审核方案。").status()).isEqualTo(200);
        assertThatThrownBy(() -> driver.submit(review, "natural-resources.supervisor", Answers.pass("Task_ReviewProgramme", driver
                .today())))
                .hasMessageContaining("已由他人领取");
        driver.pass(c, "Task_ReviewProgramme", "natural-resources.supervisor-2");
        assertThat(driver.keys(c)).contains("Task_Rectify");
    }

    @Test
    void whoPressesTwiceIsToldThatItIsNotHisAnyMore() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        String task = driver.task(c, "Task_Investigate", HANDLER).getId();
        List<Integer> answers = IntStream.range(0, 3).mapToObj(n -> CompletableFuture.supplyAsync(() -> hand(HANDLER, task, COLLEAGUE,
                "本人外出培训，请代为办理。").status())).toList().stream().map(CompletableFuture::join).sorted().toList();
        assertThat(answers).containsExactly(200, 403, 403);
    }

    private Answer hand(String user, String task, String to, String reason) {
        return Http.as(port, user).post("/api/tasks/" + task + "/hand-on", Map.of("officer", to, "reason", reason));
    }
}
