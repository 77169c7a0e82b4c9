package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Requests over HTTP: who may start them under either of the engine's interfaces, and who reads them. */
@RectificationTest
class ChangeRequestHttpTest {

    private static final String REST = "/engine-rest";
    private static final String WEB = "/camunda/api/engine/engine/default";
    private static final List<String> PROCESSES = List.of("deadline-extension", "suspension", "category-conversion");

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    void handlerOfTheLeadUnitStarts(String base) {
        RectificationCase c = registered();
        Answer form = client(base, "shanmen.handler").get(definition(base) + "/deployed-start-form");
        assertThat(form.text()).contains(c.caseNumber()).doesNotContain("TD2023-004");
        Answer done = client(base, "shanmen.handler").post(path(base, "deadline-extension", "submit-form"), extension(c, 9));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        JsonNode request = requests("shanmen.lead", c).get(0);
        assertThat(request.path("kind").asText()).isEqualTo("EXTENSION");
        assertThat(request.path("state").asText()).isEqualTo("PENDING");
        assertThat(request.path("requestedBy").path("id").asText()).isEqualTo("shanmen.handler");
        assertThat(request.path("requestedDate").asText()).isEqualTo(c.dueDate().plusDays(9).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    void strangersAreRefused(String base) {
        RectificationCase c = registered();
        for (String user : List.of("shiling.handler", "shanmen.lead", "natural-resources.supervisor", "district.leader")) {
            Answer answer = client(base, user).post(path(base, "deadline-extension", "submit-form"), extension(c, 9));
            assertThat(answer.status()).as(user + " " + answer.text()).isIn(400, 403);
            assertThat(answer.json().path("message").asText()).containsPattern("\\p{IsHan}");
        }
        Answer admin = Http.as(port, "admin.system").post(path(REST, "deadline-extension", "submit-form"), extension(c, 9));
        assertThat(admin.status()).isEqualTo(403);
        Http nobody = Http.anonymous(port);
        assertThat(nobody.post(path(base, "deadline-extension", "submit-form"), extension(c, 9)).status()).isIn(401, 403);
        assertThat(requests("shanmen.handler", c)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    void nobodyStartsPastTheForm(String base) {
        Http handler = client(base, "shanmen.handler");
        for (String process : PROCESSES) {
            Answer answer = handler.post(path(base, process, "start"), Map.of("businessKey", "TD2023-001"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            assertThat(answer.json().path("message").asText()).containsPattern("\\p{IsHan}");
        }
        assertThat(handler.post(base + "/message", Map.of("messageName", "request-void", "all", true)).status()).isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    void badFormsAreAnsweredInChinese(String base) {
        RectificationCase c = registered();
        bad(base, "deadline-extension", extension(c, 0), "【申请延至】", "须晚于现有整改期限");
        bad(base, "deadline-extension", with(extension(c, 9), "newDate", "2024-02-30"), "【申请延至】", "核对日期");
        bad(base, "deadline-extension", with(extension(c, 9), "newDate", "明年"), "日期格式");
        bad(base, "deadline-extension", with(extension(c, 9), "reason", null), "为必填项");
        bad(base, "deadline-extension", with(extension(c, 9), "leadUnit", "shiling"), "表单中没有这一项");
        bad(base, "suspension", variables(Map.of("caseNumber", c.caseNumber(), "reason", "诉讼尚未审结。", "supportingDocument", "通知书",
                "untilDate", driver.today().toString())), "【申请暂停至】", "须晚于今天");
        bad(base, "category-conversion", variables(Map.of("caseNumber", c.caseNumber(), "target", "DEADLINE_BOUND", "reason",
                "条件已具备。")), "本案已是限期整改类");
        bad(base, "category-conversion", variables(Map.of("caseNumber", c.caseNumber(), "target", "ONGOING", "reason", "条件不具备。",
                "fixedDate", driver.today().plusDays(9).toString())), "不需要填写");
        assertThat(requests("shanmen.handler", c)).isEmpty();
    }

    @Test
    void wholeRequestByTheAccountsOfItsOffices() {
        RectificationCase c = registered();
        assertThat(Http.as(port, "shanmen.handler").post(path(REST, "deadline-extension", "submit-form"), extension(c, 30)).status())
                .isEqualTo(200);
        step(c, "Task_Sign", "shanmen.lead", Map.of("conclusion", "SIGN"));
        step(c, "Task_Opinion", "natural-resources.supervisor", Map.of("conclusion", "OPPOSE", "opinion", "工期尚有余量。"));
        String decide = driver.task(c, "Task_Decide", "district.leader").getId();
        JsonNode shown = Http.as(port, "district.leader").get(REST + "/task/" + decide + "/form-variables").json();
        assertThat(shown.path("grantedDate").path("value").asText()).isEqualTo(c.dueDate().plusDays(30).toString());
        assertThat(shown.path("requestText").path("value").asText()).startsWith("整改期限延至");
        assertThat(shown.path("opinionRows").path("value").asText()).contains("市自然资源局铁东分局", "不支持");
        Answer late = Http.as(port, "district.leader").submit(REST, decide, Map.of("decision", "GRANT",
                "grantedDate", c.dueDate().plusDays(31).toString()));
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().path("message").asText()).contains("不得晚于申请的日期");
        step(c, "Task_Decide", "district.leader", Map.of("decision", "GRANT",
                "grantedDate", c.dueDate().plusDays(20).toString()));
        JsonNode request = requests("natural-resources.handler", c).get(0);
        assertThat(request.path("state").asText()).isEqualTo("GRANTED");
        assertThat(request.path("stateLabel").asText()).isEqualTo("已批准");
        assertThat(request.path("documentNo").asText()).matches("铁东政批〔\\d{4}〕\\d+号");
        assertThat(request.path("opinions").get(0).path("supports").asBoolean()).isFalse();
        assertThat(request.path("opinions").get(0).path("unitName").asText()).isEqualTo("市自然资源局铁东分局");
        JsonNode file = Http.as(port, "shanmen.handler").get("/api/cases/" + c.caseNumber()).json();
        assertThat(file.path("dueDate").asText()).isEqualTo(c.dueDate().plusDays(20).toString());
        assertThat(file.path("originalDueDate").asText()).isEqualTo(c.dueDate().toString());
    }

    @Test
    void requestsAreReadByWhomTheCaseConcerns() {
        RectificationCase c = registered();
        String path = "/api/cases/" + c.caseNumber() + "/requests";
        for (String user : List.of("shanmen.handler", "natural-resources.supervisor", "district.leader")) {
            assertThat(Http.as(port, user).get(path).status()).as(user).isEqualTo(200);
        }
        for (String user : List.of("shiling.handler", "development-reform.supervisor", "admin.system", "admin.audit")) {
            Answer answer = Http.as(port, user).get(path);
            assertThat(answer.status()).as(user).isEqualTo(404);
            assertThat(answer.text()).contains("与您的单位无关");
        }
        assertThat(Http.as(port, "district.leader").get("/api/cases/NONE-1/requests").status()).isEqualTo(404);
        assertThat(Http.anonymous(port).get(path).status()).isEqualTo(401);
    }

    private RectificationCase registered() {
        return driver.register(List.of("shanmen"), List.of("natural-resources"));
    }

    private void step(RectificationCase c, String task, String officer, Map<String, Object> form) {
        Answer done = Http.as(port, officer).submit(REST, driver.task(c, task, officer).getId(), form);
        assertThat(done.status()).as(task + " " + done.text()).isEqualTo(204);
    }

    private void bad(String base, String process, Map<String, Object> body, String... says) {
        Answer answer = client(base, "shanmen.handler").post(path(base, process, "submit-form"), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).startsWith("【").contains(says);
    }

    private JsonNode requests(String user, RectificationCase c) {
        return Http.as(port, user).get("/api/cases/" + c.caseNumber() + "/requests").json();
    }

    private Map<String, Object> extension(RectificationCase c, int days) {
        return variables(Map.of("caseNumber", c.caseNumber(), "reason", "雨季无法复耕，工期顺延。", "progress", "地上设施已拆除。",
                "newDate", c.dueDate().plusDays(days).toString()));
    }

    private static Map<String, Object> variables(Map<String, Object> form) {
        Map<String, Object> variables = new LinkedHashMap<>();
        form.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return Map.of("variables", variables);
    }

    @SuppressWarnings("unchecked") // made by variables()
    private static Map<String, Object> with(Map<String, Object> body, String field, String value) {
        Map<String, Object> variables = new HashMap<>((Map<String, Object>) body.get("variables"));
        variables.put(field, value == null ? Map.of() : Map.of("value", value));
        return Map.of("variables", variables);
    }

    private static String path(String base, String process, String action) {
        return base + "/process-definition/key/" + process + "/" + action;
    }

    /** The start form is read by the definition's id, as Tasklist does. */
    private String definition(String base) {
        return base + "/process-definition/" + client(base, "shanmen.handler")
                .get(base + "/process-definition?key=deadline-extension&latestVersion=true").json().get(0).path("id").asText();
    }

    private Http client(String base, String user) {
        return base.equals(WEB) ? Http.session(port, user) : Http.as(port, user);
    }
}
