package org.zhenggai.rectification.views.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.TimelineEntry;
import org.zhenggai.rectification.procedures.planrun.dispatch.Dispatches;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** What the bureau does to many cases: all or none, with its traces; and what readers keep of the ledger page. */
@RectificationTest
class BulkActionsTest {

    private static final String BUREAU = "natural-resources.reviewer";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Dispatches dispatches;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void urgedCasesKeepTheRequestAndTheAuditLogTheAct() {
        RectificationCase a = driver.register(List.of("shanmen"), List.of("natural-resources"));
        RectificationCase b = driver.register(List.of("yehe"), List.of("agriculture"));
        Answer done = post(BUREAU, "urge", Map.of("caseNumbers", List.of(a.caseNumber(), b.caseNumber(), a.caseNumber()), "text",
                "请于本周内报送进展"));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().path("done").asInt()).isEqualTo(2);
        assertThat(done.json().path("message").asText()).contains("已对2件案件催办");
        for (RectificationCase c : List.of(a, b)) {
            assertThat(timeline.of(c.id())).filteredOn(entry -> entry.kind().equals("URGED")).singleElement().satisfies(entry -> {
                assertThat(entry.detail()).startsWith("请于本周内报送进展").contains("前办理：调查核实（");
                assertThat(entry.actor()).isEqualTo(BUREAU);
            });
        }
        assertThat(Http.as(port, "admin.audit").get("/api/audit").text()).contains("台账批量办理：催办").contains(b.caseNumber());
    }

    @Test
    void oneCaseThatCannotLeavesAllAsTheyWere() {
        RectificationCase open = driver.register(List.of("shanmen"), List.of("natural-resources"));
        RectificationCase ended = driver.register(List.of("shanmen"), List.of("natural-resources"));
        driver.submit(ended, "Task_Investigate", "shanmen.handler", Answers.unfounded(driver.today()));
        driver.pass(ended, "Task_ConfirmUnfounded", "natural-resources.supervisor");
        Answer refused = post(BUREAU, "urge", Map.of("caseNumbers", List.of(open.caseNumber(), ended.caseNumber(), "没有-001"), "text",
                "请抓紧"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains("所选案件均未办理", ended.caseNumber() + "（不属实撤销）", "没有-001（没有此案件）")
                .doesNotContain(open.caseNumber());
        assertThat(timeline.of(open.id())).extracting(TimelineEntry::kind).doesNotContain("URGED");
        assertThat(post(BUREAU, "urge", Map.of("caseNumbers", List.of(), "text", "x")).status()).isEqualTo(400);
        assertThat(post(BUREAU, "urge", Map.of("caseNumbers", List.of(open.caseNumber()), "text", " ")).status()).isEqualTo(400);
    }

    @Test
    void supervisorIsNamedWhereHisUnitSupervises() {
        RectificationCase own = driver.register(List.of("shanmen"), List.of("agriculture"));
        RectificationCase foreign = driver.register(List.of("shanmen"), List.of("natural-resources"));
        String officer = "agriculture.supervisor";
        Answer refused = post(BUREAU, "supervisor", Map.of("caseNumbers", List.of(own.caseNumber(), foreign.caseNumber()), "officer",
                officer));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains("不是本案督导单位");
        assertThat(row(own).path("supervisingPerson").isNull()).isTrue();
        assertThat(post(BUREAU, "supervisor", Map.of("caseNumbers", List.of(own.caseNumber()), "officer", officer)).status()).isEqualTo(
                200);
        assertThat(row(own).path("supervisingPerson").asText()).isEqualTo("区农业农村局督导员甲");
        assertThat(post(BUREAU, "supervisor", Map.of("caseNumbers", List.of(own.caseNumber()), "officer", "shanmen.lead")).status())
                .isEqualTo(400);
    }

    @Test
    void attachedCaseStandsOnTheSheetOfTheWeek() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        String plan = jdbc.sql("select plan_id from ledger_fact where case_id = ?").param(c.id()).query(String.class).single();
        long dispatch = jdbc.sql("""
                insert into weekly_dispatch (plan_id, week_of, started_on, reports_close_on, ends_on, state)
                values (:plan, :day, :day, :day, :day, 'OPEN') returning id""").param("plan", plan).param("day", driver.today())
                .query(Long.class).single();
        dispatches.collect(dispatch);
        assertThat(post(BUREAU, "dispatch", Map.of("caseNumbers", List.of(c.caseNumber()), "text", "本周完成拆除")).status()).isEqualTo(200);
        assertThat(dispatches.cases(dispatch)).singleElement().satisfies(row -> assertThat(row.changes()).startsWith("列入周调度重点：本周完成拆除"));
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::kind).contains("DISPATCH_ATTACHED");
    }

    @Test
    void onlyTheBureausReviewersAct() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        for (String user : List.of("shanmen.lead", "agriculture.supervisor", "district.leader", "admin.system")) {
            for (String action : List.of("dispatch", "supervisor")) {
                assertThat(post(user, action, Map.of("caseNumbers", List.of(c.caseNumber()), "text", "请抓紧")).status()).as(user).isEqualTo(
                        403);
            }
        }
        for (String user : List.of("shanmen.lead", "shanmen.handler", "admin.system")) {
            assertThat(post(user, "urge", Map.of("caseNumbers", List.of(c.caseNumber()), "text", "请抓紧")).status()).as(user).isEqualTo(403);
        }
        assertThat(post("agriculture.supervisor", "urge", Map.of("caseNumbers", List.of(c.caseNumber()), "text", "请抓紧")).json()
                .path("detail").asText()).as("not his unit's case").contains(c.caseNumber() + "（没有此案件）");
        assertThat(post("district.leader", "urge", Map.of("caseNumbers", List.of(c.caseNumber()), "text", "请抓紧")).status()).isEqualTo(200);
        assertThat(Http.anonymous(port).post("/api/ledger/actions/urge", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void columnsAndViewsAreKeptForTheirReaderOnly() {
        Http reader = Http.as(port, "yehe.handler");
        assertThat(reader.put("/api/ledger/columns", List.of("caseNumber", "problem", "caseNumber")).status()).isEqualTo(204);
        assertThat(reader.get("/api/ledger/columns").json()).extracting(JsonNode::asText).containsExactly("caseNumber", "problem");
        assertThat(Http.as(port, "yehe.lead").get("/api/ledger/columns").json().size()).isZero();
        assertThat(reader.put("/api/ledger/columns", List.of("case_number; drop")).status()).isEqualTo(400);
        assertThat(reader.put("/api/ledger/columns", List.of()).status()).isEqualTo(400);
        assertThat(reader.put("/api/ledger/columns", Arrays.asList("caseNumber", null)).status()).isEqualTo(400);
        assertThat(reader.put("/api/ledger/views?name=%E8%B6%85%E6%9C%9F", Map.of("overdue", "true")).status()).isEqualTo(204);
        assertThat(reader.get("/api/ledger/views").json().get(0).path("query").path("overdue").asText()).isEqualTo("true");
        assertThat(reader.put("/api/ledger/views?name=x", Map.of("overdue", "maybe")).status()).isEqualTo(400);
        assertThat(reader.delete("/api/ledger/views?name=%E8%B6%85%E6%9C%9F").status()).isEqualTo(204);
        assertThat(reader.delete("/api/ledger/views?name=%E8%B6%85%E6%9C%9F").status()).isEqualTo(404);
    }

    private JsonNode row(RectificationCase c) {
        return Http.as(port, BUREAU).get("/api/ledger?q=" + c.caseNumber()).json().path("items").get(0);
    }

    private Answer post(String user, String action, Map<String, Object> order) {
        return Http.as(port, user).post("/api/ledger/actions/" + action, order);
    }
}
