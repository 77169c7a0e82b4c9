package org.zhenggai.rectification.procedures.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** 批示: a leader's order becomes a task with a date for whoever has the case in hand, is answered, and ends when the leader says so. */
@RectificationTest
class InstructionTest {

    private static final String LEADER = "district.leader";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Timeline timeline;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void becomesATaskIsAnsweredReturnedWithANewDayAndClosed() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        JsonNode known = Http.as(port, LEADER).get(path(c)).json();
        assertThat(known.path("mayInstruct").asBoolean()).isTrue();
        JsonNode first = known.path("choices").get(0);
        assertThat(first.path("inHand").asText()).isEqualTo("调查核实");
        LocalDate until = driver.workingDay(3);
        Answer given = give(LEADER, c, Map.of("text", "请镇主要负责同志到现场督促。", "until", until.toString(), "to", first.path("code").asText()));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.json().path("to").asText()).isEqualTo("石岭镇承办人");

        Task order = driver.task(c, "Task_CarryOut", "shiling.handler");
        assertThat(order.getDueDate()).isNotNull();
        assertThat(order.getDueDate().toInstant().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate()).isEqualTo(until);
        assertThat(Http.as(port, "shiling.handler-2").get("/api/inbox?size=50").text()).contains("领导批示：落实领导批示（" + c.caseNumber());
        driver.submit(c, "Task_CarryOut", "shiling.handler", Map.of("answer", "已到现场督促，明日开始拆除。"));
        assertThatThrownBy(() -> driver.submit(c, "Task_Judge", "shiling.handler", Map.of("conclusion", "ACCEPT", "opinion", "同意。")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> driver.submit(c, "Task_Judge", LEADER, Map.of("conclusion", "RETURN", "opinion", "请继续盯办。", "until", driver
                .today().minusDays(1).toString()))).isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("今天以后");
        LocalDate again = driver.workingDay(6);
        driver.submit(c, "Task_Judge", LEADER, Map.of("conclusion", "RETURN", "opinion", "请继续盯办，拆完为止。", "until", again.toString()));
        assertThat(driver.task(c, "Task_CarryOut", "shiling.handler").getDueDate().toInstant().atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toLocalDate()).isEqualTo(again);
        driver.submit(c, "Task_CarryOut", "shiling.handler-2", Map.of("answer", "已全部拆除。"));
        driver.submit(c, "Task_Judge", LEADER, Map.of("conclusion", "ACCEPT", "opinion", "同意办结。"));
        assertThat(driver.keys(c)).doesNotContain("Task_CarryOut", "Task_Judge");
        assertThat(driver.passed(c, InstructionProcess.KEY)).contains("End_Closed");
        JsonNode now = Http.as(port, "natural-resources.supervisor").get(path(c)).json();
        assertThat(now.path("mayInstruct").asBoolean()).isFalse();
        assertThat(now.path("choices")).isEmpty();
        assertThat(now.path("instructions").get(0).path("state").asText()).isEqualTo("已办结");
        assertThat(now.path("instructions").get(0).path("steps")).hasSize(4);
        assertThat(timeline.of(c.id())).extracting("summary").contains("领导批示", "回复批示落实情况", "批示办结");
        assertThat(Http.as(port, "admin.audit").get("/api/audit?size=200").text()).contains("\"批示\"");
    }

    @Test
    void whoHoldsTheCaseIsMeantInPersonAndOnlyLeadersInstruct() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        String task = driver.task(c, "Task_Investigate", "shiling.handler-2").getId();
        driver.as("shiling.handler-2", () -> tasks.claim(task, "shiling.handler-2"));
        Map<String, Object> order = Map.of("text", "请抓紧核实。", "to", "shiling.handler/shiling.handler-2");
        for (String other : List.of("district.supervisor", "natural-resources.reviewer", "shiling.lead")) {
            assertThat(give(other, c, order).status()).as(other).isEqualTo(403);
        }
        assertThat(give("yehe.lead", c, order).status()).isEqualTo(404);
        assertThat(give(LEADER, c, Map.of("text", " ", "to", "shiling.lead")).status()).isEqualTo(400);
        assertThat(give(LEADER, c, Map.of("text", "\u200b\u3164\u0007", "to", "shiling.lead")).status()).as("nobody sees it").isEqualTo(
                400);
        assertThat(give(LEADER, c, Map.of("text", "请抓紧核实。", "to", "yehe.lead")).status()).isEqualTo(400);
        assertThat(give(LEADER, c, Map.of("text", "请抓紧核实。", "to", "shiling.lead", "until", "2020-01-01")).status()).isEqualTo(400);
        List<Integer> pressed = IntStream.range(0, 3).mapToObj(n -> CompletableFuture.supplyAsync(() -> give(LEADER, c, order).status()))
                .toList().stream().map(CompletableFuture::join).sorted().toList();
        assertThat(pressed).as("pressed twice it is given once").containsExactly(200, 409, 409);
        Task given = driver.task(c, "Task_CarryOut", "shiling.handler-2");
        assertThat(given.getAssignee()).isEqualTo("shiling.handler-2");
        driver.as("shiling.handler-2", () -> tasks.setAssignee(given.getId(), null));
        driver.submit(c, "Task_CarryOut", "shiling.handler", Map.of("answer", "已核实完毕，见调查报告。"));
        assertThat(driver.keys(c)).contains("Task_Judge");
    }

    @Test
    void whatWasOrderedEndsWithTheCaseAndNobodyIsRemindedOfIt() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        assertThat(give(LEADER, c, Map.of("text", "请查清是否属实。", "to", "shiling.handler")).status()).isEqualTo(200);
        String order = driver.task(c, "Task_CarryOut", "shiling.handler").getId();
        assertThat(Http.as(port, "shiling.handler").get("/api/desk?q=" + c.caseNumber()).text()).as("the card says what was ordered")
                .contains("批示：请查清是否属实。（");
        driver.submit(c, "Task_Investigate", "shiling.handler", Answers.unfounded(driver.today()));
        driver.pass(c, "Task_ConfirmUnfounded", "natural-resources.supervisor");
        assertThat(give(LEADER, c, Map.of("text", "再作批示。", "to", "shiling.handler")).status()).as("ended").isEqualTo(409);
        assertThat(driver.keys(c)).isEmpty();
        assertThat(driver.passed(c, InstructionProcess.KEY)).contains("End_Void");
        assertThat(Http.as(port, LEADER).get(path(c)).json().path("instructions").get(0).path("state").asText()).isEqualTo("随案件终止");
        assertThat(timeline.of(c.id())).extracting("summary").contains("案件已结束，未办结的批示1件随之终止");
        assertThat(jdbc.sql("select count(*) from message where task_id = ? and settled_at is null").param(order).query(Integer.class)
                .single()).as("messages that still ask for it").isZero();
    }

    private Answer give(String user, RectificationCase c, Map<String, Object> order) {
        return Http.as(port, user).post(path(c), order);
    }

    private static String path(RectificationCase c) {
        return "/api/cases/" + c.caseNumber() + "/instructions";
    }
}
