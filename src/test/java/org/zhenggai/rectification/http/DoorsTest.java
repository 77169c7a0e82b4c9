package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** Nothing answers without credentials, and what should be closed is closed. */
@RectificationTest
class DoorsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/engine-rest/task", "/engine-rest/process-definition/count", "/engine-rest",
            "/engine-rest/nothing", "/api/cases", "/api/cases/TD2023-001", "/api/rehearsal/clock", "/api/calendar", "/api/nothing",
            "/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine",
            "/camunda/api/admin/plugin/adminPlugins/default/user"})
    void nobodyGetsAnAnswer(String path) {
        assertThat(Http.anonymous(port).get(path).status()).isEqualTo(401);
    }

    @Test
    void wrongPasswordIsRefused() {
        assertThat(Http.as(port, "agriculture.lead", "wrong").get("/api/cases").status()).isEqualTo(401);
        assertThat(Http.as(port, "engine.owner", "engine.owner").get("/api/cases").status()).isEqualTo(401);
    }

    @Test
    void setUpPageIsClosed() {
        Http nobody = Http.anonymous(port);
        assertThat(nobody.post("/camunda/api/admin/setup/default/user/create", "{}").status()).isIn(403, 404);
        assertThat(nobody.get("/camunda/app/admin/default/setup/").status()).isEqualTo(404);
    }

    @Test
    void onlyHealthIsOpen() {
        Http nobody = Http.anonymous(port);
        assertThat(nobody.get("/actuator/health").json().path("status").asText()).isEqualTo("UP");
        assertThat(nobody.get("/actuator").status()).isEqualTo(401);
        assertThat(nobody.get("/actuator/env").status()).isEqualTo(401);
        assertThat(Http.as(port, "admin.system").get("/actuator/env").status()).isEqualTo(403);
    }

    @Test
    void startAddressLeadsToTheTasks() {
        assertThat(Http.anonymous(port).get("/").status()).isEqualTo(302);
    }

    @Test
    void sessionReadsTheApiAndWritesOnlyWithItsToken() {
        Http session = Http.session(port, "shanmen.handler");
        assertThat(session.get("/api/cases").status()).isEqualTo(200);
        assertThat(session.post("/api/rehearsal/clock", "{\"to\":\"2030-01-01T09:00\"}").status()).as("token sent, role missing")
                .isEqualTo(403);
    }

    @Test
    void refusalsUnderApiAreProblemsInChinese() {
        Http.Answer answer = Http.as(port, "shanmen.handler").get("/api/cases/NO-SUCH");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("detail").asText()).contains("没有案件");
        assertThat(Http.as(port, "shanmen.handler").get("/api/cases?size=0").json().path("detail").asText()).contains("每页至少1条");
        Http.Answer mistyped = Http.as(port, "shanmen.handler").get("/api/cases?page=x");
        assertThat(mistyped.status()).isEqualTo(400);
        assertThat(mistyped.json().path("detail").asText()).contains("参数page的值“x”格式不正确");
        assertThat(Http.as(port, "shanmen.handler").get("/api/nothing").status()).isEqualTo(404);
    }
}
