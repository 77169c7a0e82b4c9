package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Visits and assessments as a client starts and reads them. */
@RectificationTest
class VisitAndTargetApiTest {

    private static final String REST = "/engine-rest";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void noTarget() {
        jdbc.sql("delete from annual_assessment").update();
        jdbc.sql("delete from protection_target where unit_id = 'shiling'").update();
        jdbc.sql("delete from indicator_measurement where unit_id = 'shiling'").update();
    }

    @Test
    void aRefusalIsToldWholeAndFieldByFieldWhateverItsWords() {
        Map<String, Object> form = visit(driver.register(List.of("shanmen"), List.of("natural-resources")));
        form.putAll(Map.of("sham", true, "shamDetail", "照片系异地拍摄。"));
        Map<String, Object> odd = new HashMap<>(form);
        odd.put("甲；乙】（丙", "x");
        odd.remove("place");
        Http browser = Http.session(port, "district.leader");
        for (Answer answer : List.of(start(Http.as(port, "district.leader"), "supervision-visit", form), browser.post(
                "/camunda/api/engine/engine/default/process-definition/key/supervision-visit/submit-form", submitted(form)))) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            JsonNode problem = answer.json().path("problems").get(0);
            assertThat(problem.path("message").asText()).startsWith("登记人不得").contains("；").endsWith("核查人员登记");
            assertThat(answer.json().path("message").asText()).isEqualTo("【" + problem.path("label").asText() + "】"
                    + problem.path("message").asText());
        }
        assertThat(start(Http.as(port, "district.leader"), "supervision-visit", odd).json().path("problems"))
                .extracting(problem -> problem.path("field").asText()).containsExactly("place", "甲；乙】（丙");
        Answer ours = Http.as(port, "admin.security").post("/api/accounts", Map.of("id", "shanmen.handler", "name", "甲", "unitId",
                "shanmen",
                "roles", List.of("HANDLER")));
        assertThat(ours.json().path("problems").get(0).path("message").asText()).endsWith("请换一个；已停用的账号可以恢复");
        assertThat(Http.as(port, "admin.system").post("/api/administration/acts", Map.of()).json().path("problems"))
                .extracting(problem -> problem.path("field").asText()).contains("kind", "reason");
    }

    @Test
    void visitIsStartedReadAndAnsweredOverHttp() throws Exception {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        Http visitor = Http.as(port, "natural-resources.inspector");
        JsonNode offered = Http.JSON.readTree(visitor.get(
                REST + "/process-definition/key/supervision-visit/deployed-start-form").text());
        assertThat(offered.toString()).contains(c.caseNumber());
        Map<String, Object> form = visit(c);
        form.put("visitedOn", driver.today().plusDays(1).toString());
        Answer refused = start(visitor, "supervision-visit", form);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).contains("检查日期").contains("不得晚于今天");
        assertThat(visitor.get(visits(c)).text()).isEqualTo("[]");

        Answer started = start(visitor, "supervision-visit", visit(c));
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        String task = driver.openIn(started.json().path("id").asText()).get(0).getId();
        Http handler = Http.as(port, "shanmen.handler");
        JsonNode shown = handler.get(REST + "/task/" + task + "/form-variables").json();
        assertThat(shown.path("findings").toString()).contains("建筑垃圾没有清运");
        assertThat(shown.path("visitText").path("value").asText()).contains("张某、李某");
        Answer half = handler.submit(REST, task, Map.of("findings", List.of()));
        assertThat(half.status()).isEqualTo(400);
        assertThat(half.json().path("message").asText()).contains("第1条尚未答复");
        Answer done = handler.submit(REST, task, Map.of("findings", List.of(Map.of("number", "1", "found", "建筑垃圾没有清运。",
                "requirement", "十日内清运。", "answer", "已清运。"))));
        assertThat(done.status()).as(done.text()).isEqualTo(204);

        for (String reader : List.of("shanmen.lead", "natural-resources.reviewer", "district.leader")) {
            JsonNode visits = Http.as(port, reader).get(visits(c)).json();
            assertThat(visits).as(reader).hasSize(1);
            assertThat(visits.get(0).path("visitors").toString()).isEqualTo("[\"张某\",\"李某\"]");
            assertThat(visits.get(0).path("findings").get(0).path("answer").asText()).isEqualTo("已清运。");
        }
        for (String stranger : List.of("shiling.handler", "agriculture.supervisor", "admin.system")) {
            assertThat(Http.as(port, stranger).get(visits(c)).status()).as(stranger).isEqualTo(404);
        }
        assertThat(Http.anonymous(port).get(visits(c)).status()).isEqualTo(401);
    }

    @Test
    void responsibleUnitIsNotToldWhatPointsToACrime() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        Map<String, Object> form = visit(c);
        form.putAll(Map.of("crime", true, "crimeDetail", "涉嫌非法占用农用地。", "sham", true, "shamDetail", "照片系异地拍摄。"));
        assertThat(start(Http.as(port, "natural-resources.inspector"), "supervision-visit", form).status()).isEqualTo(200);
        JsonNode own = Http.as(port, "shanmen.lead").get(visits(c)).json().get(0);
        assertThat(own.path("crimeDetail").isNull()).isTrue();
        assertThat(own.path("shamDetail").isNull()).isTrue();
        JsonNode supervising = Http.as(port, "natural-resources.supervisor").get(visits(c)).json().get(0);
        assertThat(supervising.path("crimeDetail").asText()).isEqualTo("涉嫌非法占用农用地。");
        assertThat(supervising.path("shamDetail").asText()).isEqualTo("照片系异地拍摄。");
    }

    @Test
    void strangersStartNothing() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        for (String user : List.of("shanmen.handler", "shiling.lead", "admin.system", "agriculture.inspector")) {
            assertThat(start(Http.as(port, user), "supervision-visit", visit(c)).status()).as(user).isIn(400, 403, 404);
            assertThat(start(Http.as(port, user), "annual-assessment", assessment("1000")).status()).as(user).isIn(400, 403, 404);
        }
        assertThat(start(Http.anonymous(port), "supervision-visit", visit(c)).status()).isEqualTo(401);
        assertThat(Http.as(port, "district.leader").get(visits(c)).text()).isEqualTo("[]");
    }

    @Test
    void assessmentIsStartedAndReadOverHttp() {
        Http reviewer = Http.as(port, "natural-resources.reviewer");
        Map<String, Object> late = assessment("1000");
        late.put("year", String.valueOf(driver.today().getYear() + 1));
        Answer refused = start(reviewer, "annual-assessment", late);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).contains("考核年度").contains("不得晚于今年");
        Answer started = start(reviewer, "annual-assessment", assessment("1010.5"));
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        assertThat(started.json().path("businessKey").asText()).startsWith("考核-");
        String task = driver.openIn(started.json().path("id").asText()).get(0).getId();
        Http head = Http.as(port, "natural-resources.lead");
        assertThat(head.get(REST + "/task/" + task + "/form-variables").json().path("prospectText").path("value").asText())
                .contains("达到目标");
        assertThat(head.submit(REST, task, Map.of("conclusion", "CONFIRM")).status()).isEqualTo(204);

        assertThat(Http.as(port, "district.leader").get("/api/targets").json()).hasSizeGreaterThanOrEqualTo(4);
        JsonNode own = Http.as(port, "shiling.handler").get("/api/targets").json();
        assertThat(own).hasSize(1);
        assertThat(own.get(0).path("unitId").asText()).isEqualTo("shiling");
        assertThat(own.get(0).path("targetMu").decimalValue()).isEqualByComparingTo("1000");
        assertThat(own.get(0).path("surplusMu").decimalValue()).isEqualByComparingTo("10.5");
        assertThat(own.get(0).path("shortfallMu").isNull()).isTrue();
        assertThat(own.get(0).path("lastAssessment").path("vetoed").asBoolean(true)).isFalse();
        assertThat(Http.as(port, "yehe.lead").get("/api/targets").json().get(0).path("unitId").asText()).isEqualTo("yehe");
        assertThat(Http.as(port, "agriculture.supervisor").get("/api/targets").text()).isEqualTo("[]");
        assertThat(Http.as(port, "admin.system").get("/api/targets").text()).isEqualTo("[]");
        assertThat(Http.anonymous(port).get("/api/targets").status()).isEqualTo(401);
    }

    private static String visits(RectificationCase c) {
        return "/api/cases/" + c.caseNumber() + "/visits";
    }

    private Map<String, Object> visit(RectificationCase c) {
        return new HashMap<>(Map.of("caseNumber", c.caseNumber(), "visitedOn", driver.today().toString(), "place", "外环停车场原址",
                "visitors", List.of(Map.of("name", "张某"), Map.of("name", "李某")),
                "findings", List.of(Map.of("found", "建筑垃圾没有清运。", "requirement", "十日内清运。"))));
    }

    private Map<String, Object> assessment(String value) {
        return new HashMap<>(Map.of("township", "shiling", "year", String.valueOf(driver.today().getYear()), "targetMu", "1000",
                "valueMu", value, "source", "年度国土变更调查", "documentNumber", "铁自然资〔2024〕3号"));
    }

    /** Submits a start form as Tasklist does: lists as JSON, everything else plain. */
    private static Answer start(Http client, String process, Map<String, Object> form) {
        return client.post(REST + "/process-definition/key/" + process + "/submit-form", submitted(form));
    }

    private static ObjectNode submitted(Map<String, Object> form) {
        ObjectNode body = Http.JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        form.forEach((key, value) -> {
            if (value instanceof Collection) {
                variables.putObject(key).put("type", "Json").put("value", Http.JSON.valueToTree(value).toString());
            } else {
                variables.putObject(key).set("value", Http.JSON.valueToTree(value));
            }
        });
        return body;
    }
}
