package org.zhenggai.rectification.casework.copying;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** 抄送: a case is copied to posts and officers who may read it, arrives as a message and on their desks, and asks for nothing. */
@RectificationTest
class CopyTest {

    private static final String HANDLER = "shiling.handler";
    private static final String LEAD = "shiling.lead";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Timeline timeline;

    @Test
    void arrivesIsReadAndLeavesNoTask() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        int open = driver.open(c).size();
        assertThat(Http.as(port, HANDLER).get(path(c)).json().path("choices").findValuesAsText("code")).contains("@" + LEAD,
                "natural-resources.supervisor").doesNotContain("@" + HANDLER, "@yehe.handler", "yehe.lead", "@admin.system");
        Map<String, Object> order = Map.of("to", List.of("@" + LEAD), "text", "请知悉本步骤。", "task", "区委书记已批准");
        assertThat(Http.as(port, HANDLER).post(path(c), order).status()).as("a step that nobody ever took").isEqualTo(400);
        Answer step = Http.as(port, HANDLER).post(path(c), Map.of("to", List.of("@" + LEAD), "text", "请知悉本步骤。", "task", "调查核实"));
        assertThat(step.status()).as(step.text()).isEqualTo(200);
        Answer sent = send(HANDLER, c, "请知悉本案进展。", "@" + LEAD, "natural-resources.supervisor");
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(send(HANDLER, c, "请知悉本案进展。", "@" + LEAD, "natural-resources.supervisor").status()).as("twice on a day").isEqualTo(409);
        assertThat(driver.open(c)).hasSize(open);
        assertThat(Http.as(port, LEAD).get("/api/inbox?size=50").text()).contains("抄送：" + c.title());
        JsonNode desk = Http.as(port, LEAD).get("/api/desk?tray=COPIES&q=" + c.caseNumber()).json();
        JsonNode copy = desk.path("copies").path("items").get(0);
        assertThat(copy.path("text").asText()).isEqualTo("请知悉本案进展。");
        assertThat(copy.path("readAt").isNull()).isTrue();
        assertThat(desk.path("unreadCopies").asInt()).isPositive();
        long id = copy.path("id").asLong();
        assertThat(Http.as(port, "yehe.handler").post("/api/copies/" + id + "/reading", Map.of()).status()).isEqualTo(404);
        assertThat(Http.as(port, LEAD).post("/api/copies/" + id + "/reading", Map.of()).status()).isEqualTo(204);
        JsonNode receipts = Http.as(port, HANDLER).get(path(c)).json().path("copies").get(0).path("receipts");
        assertThat(receipts).anySatisfy(one -> {
            assertThat(one.path("officerId").asText()).isEqualTo(LEAD);
            assertThat(one.path("readAt").isNull()).isFalse();
        }).anySatisfy(one -> assertThat(one.path("readAt").isNull()).isTrue());
        assertThat(timeline.of(c.id())).extracting("summary").contains("抄送石岭镇负责人（石岭镇）、市自然资源局铁东分局督导人员");
        assertThat(Http.as(port, "admin.audit").get("/api/audit?size=200").text()).contains("抄送");
    }

    @Test
    void whoMayNotReadTheCaseGetsNoneAndNobodyElseWithHim() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        Answer refused = send(HANDLER, c, "", "@" + LEAD, "@yehe.handler");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("叶赫满族镇").contains("无权查看本案，不能抄送");
        assertThat(send(HANDLER, c, "", "yehe.lead").text()).contains("无权查看本案");
        assertThat(send(HANDLER, c, "", "@nobody").status()).isEqualTo(400);
        assertThat(send(HANDLER, c, "").status()).isEqualTo(400);
        assertThat(send("yehe.handler", c, "", "@" + LEAD).status()).isEqualTo(404);
        assertThat(send("admin.system", c, "", "@" + LEAD).status()).isIn(403, 404);
        assertThat(Http.as(port, HANDLER).get(path(c)).json().path("copies")).isEmpty();
        List<Integer> pressed = IntStream.range(0, 3).mapToObj(n -> CompletableFuture.supplyAsync(() -> send(HANDLER, c, "", "@" + LEAD)
                .status())).toList().stream().map(CompletableFuture::join).sorted().toList();
        assertThat(pressed).containsExactly(200, 409, 409);
    }

    private Answer send(String user, RectificationCase c, String text, String... to) {
        return Http.as(port, user).post(path(c), Map.of("to", List.of(to), "text", text));
    }

    private static String path(RectificationCase c) {
        return "/api/cases/" + c.caseNumber() + "/copies";
    }
}
