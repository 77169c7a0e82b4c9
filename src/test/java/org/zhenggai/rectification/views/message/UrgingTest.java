package org.zhenggai.rectification.views.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.TimelineEntry;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** 催办 arrives: whoever has to do the task is told at once, his list and form say so, and who urged learns what became of it. */
@RectificationTest
class UrgingTest {

    private static final String BUREAU = "natural-resources.reviewer";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Inbox inbox;
    @Autowired
    private Timeline timeline;
    @Autowired
    private TaskService tasks;

    @Test
    void groupAndItsLeadAreToldAndTheReceiptSaysWhoReadAndThatItIsDone() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        Answer done = urge(BUREAU, c, Map.of("text", "请于本周内报送整改进展。", "until", driver.today().plusDays(2).toString()));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().path("message").asText()).contains("调查核实", "石岭镇承办人");
        String task = driver.task(c, "Task_Investigate", "shiling.handler").getId();
        for (String told : List.of("shiling.handler", "shiling.handler-2", "shiling.lead")) {
            assertThat(urged(told, c)).as(told).singleElement().satisfies(entry -> {
                assertThat(entry.title()).isEqualTo("催办：调查核实（" + c.caseNumber() + "）");
                assertThat(entry.body()).contains("请于本周内报送整改进展。", "铁东分局审核员甲催办", "前办理");
                assertThat(entry.urgent()).isTrue();
                assertThat(entry.taskId()).isEqualTo(task);
            });
        }
        assertThat(urged("yehe.handler", c)).isEmpty();
        assertThat(waiting(c)).singleElement().satisfies(about -> {
            assertThat(about.title()).isEqualTo("测试案件");
            assertThat(about.total()).isEqualTo(2);
            assertThat(about.items()).extracting(Inbox.Entry::kind).containsExactly("urged", "task");
        });

        Http handler = Http.as(port, "shiling.handler");
        assertThat(marks(handler)).filteredOn(mark -> mark.path("taskId").asText().equals(task)).singleElement().satisfies(mark -> {
            assertThat(mark.path("text").asText()).isEqualTo("请于本周内报送整改进展。");
            assertThat(mark.path("until").asText()).isEqualTo(driver.today().plusDays(2).toString());
            assertThat(mark.path("byLeader").asBoolean()).isFalse();
        });
        assertThat(marks(Http.as(port, "yehe.handler"))).as("others see no foreign task")
                .noneMatch(mark -> mark.path("taskId").asText().equals(task));

        assertThat(receipts(BUREAU, c)).hasSize(3).allMatch(receipt -> receipt.path("readAt").isNull());
        assertThat(handler.post("/api/inbox/tasks/" + task + "/read", Map.of()).status()).isEqualTo(200);
        assertThat(receipts(BUREAU, c)).filteredOn(receipt -> !receipt.path("readAt").isNull()).singleElement()
                .satisfies(receipt -> assertThat(receipt.path("name").asText()).isEqualTo("石岭镇承办人甲"));
        assertThat(receipts("shiling.handler", c)).as("receipts are for those who urge").isEmpty();

        assertThat(waiting(c)).as("read with the form").isEmpty();

        driver.pass(c, "Task_Investigate", "shiling.handler");
        assertThat(waiting(c)).as("of the next task alone").singleElement().satisfies(about -> assertThat(about.total()).isEqualTo(1));
        assertThat(view(BUREAU, c).path("urgings").get(0).path("tasks").get(0).path("doneAt").isNull()).isFalse();
        assertThat(inbox.page(BUREAU, false, 0, 50)).anyMatch(entry -> entry.kind().equals("urge-done")
                && c.caseNumber().equals(entry.caseNumber()));
        assertThat(marks(handler)).noneMatch(mark -> mark.path("taskId").asText().equals(task));
        assertThat(urged("shiling.handler", c)).allMatch(Inbox.Entry::settled);
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.kind().equals("URGED")).singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("请于本周内报送整改进展。", "调查核实（石岭镇承办人）"));
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::kind).noneMatch(kind -> kind.startsWith("MESSAGE"));
        assertThat(Http.as(port, "admin.audit").get("/api/audit").text()).contains("\"催办\"").contains(c.caseNumber());
    }

    /** What waits to be read of the case, as the bell of the handler shows it. */
    private List<Inbox.About> waiting(RectificationCase c) {
        return inbox.byCase("shiling.handler", 0, 50, 5).stream().filter(about -> c.caseNumber().equals(about.caseNumber())).toList();
    }

    @Test
    void whoHoldsTheTaskIsToldWithTheLeadAndNoColleague() {
        RectificationCase c = driver.register(List.of("yehe"), List.of("agriculture"));
        String task = driver.task(c, "Task_Investigate", "yehe.handler-2").getId();
        driver.as("yehe.handler-2", () -> tasks.claim(task, "yehe.handler-2"));
        assertThat(urge("district.leader", c, Map.of("text", "限三日内办结")).status()).isEqualTo(200);
        assertThat(urged("yehe.handler-2", c)).singleElement()
                .satisfies(entry -> assertThat(entry.title()).isEqualTo("领导催办：调查核实（" + c.caseNumber() + "）"));
        assertThat(urged("yehe.lead", c)).hasSize(1);
        assertThat(urged("yehe.handler", c)).isEmpty();
        assertThat(marks(Http.as(port, "yehe.handler-2"))).anyMatch(mark -> mark.path("byLeader").asBoolean());
    }

    @Test
    void onceADayAndOnlyByThoseWhoMay() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("agriculture"));
        assertThat(urge("agriculture.supervisor", c, Map.of("text", "请报进展")).status()).isEqualTo(200);
        Answer again = urge(BUREAU, c, Map.of("text", "请报进展"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asText()).contains("今天已由区农业农村局督导员甲", "每案每天最多催办1次");
        assertThat(view(BUREAU, c).path("refusal").asText()).contains("今天已由");
        driver.workingDaysPass(1);
        assertThat(urge(BUREAU, c, Map.of("text", "请报进展")).status()).isEqualTo(200);

        assertThat(urge("chengdong.lead", c, Map.of("text", "请报进展")).status()).as("the unit itself").isEqualTo(403);
        assertThat(urge("development-reform.supervisor", c, Map.of("text", "请报进展")).status()).as("nothing to do with it").isEqualTo(404);
        assertThat(urge("admin.system", c, Map.of("text", "请报进展")).status()).isEqualTo(404);
        RectificationCase other = driver.register(List.of("chengdong"), List.of("agriculture"));
        assertThat(urge(BUREAU, other, Map.of("text", " ")).status()).isEqualTo(400);
        assertThat(urge(BUREAU, other, Map.of("text", "x", "until", driver.today().minusDays(1).toString())).status()).isEqualTo(400);
        assertThat(urge(BUREAU, other, Map.of("text", "x", "tasks", List.of("no-such"))).status()).isEqualTo(409);
        assertThat(urge(BUREAU, other, Map.of("text", "x")).status()).as("nothing was counted by what was refused").isEqualTo(200);
    }

    private Answer urge(String user, RectificationCase c, Map<String, Object> order) {
        return Http.as(port, user).post("/api/cases/" + c.caseNumber() + "/urgings", order);
    }

    private JsonNode view(String user, RectificationCase c) {
        return Http.as(port, user).get("/api/cases/" + c.caseNumber() + "/urgings").json();
    }

    private List<JsonNode> receipts(String user, RectificationCase c) {
        return list(view(user, c).path("urgings").get(0).path("receipts"));
    }

    private static List<JsonNode> marks(Http user) {
        return list(user.get("/api/tasks/urged").json());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private List<Inbox.Entry> urged(String officer, RectificationCase c) {
        return inbox.page(officer, false, 0, 100).stream()
                .filter(entry -> entry.kind().equals("urged") && c.caseNumber().equals(entry.caseNumber())).toList();
    }
}
