package org.zhenggai.rectification.ground.access.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.engine.RequestThread;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RawHttp;
import org.zhenggai.rectification.support.RectificationTest;

/** What the front does beside asking for a caller. */
@RectificationTest
class FrontTest {

    private static final String HANDLER = "Authorization: Basic "
            + Base64.getEncoder().encodeToString(("shanmen.handler:" + RectificationTest.PASSWORD).getBytes(StandardCharsets.UTF_8));

    @LocalServerPort
    private int port;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private EngineCalls engine;

    @Test
    void oddPathsAreRefusedWithCredentialsToo() {
        RawHttp raw = new RawHttp(port);
        for (String path : List.of("/engine-rest;task", "/api;x/organization", "/%61pi/organization", "/engine-rest//task",
                "/api/cases%00")) {
            RawHttp.Answer answer = raw.send("GET", path, null, List.of(HANDLER));
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.body()).containsAnyOf("写法不正确", "请求不正确");
        }
    }

    @Test
    void foreignHostIsRefused() {
        RawHttp raw = new RawHttp(port);
        assertThat(raw.send("GET", "/api/cases", null, List.of(HANDLER, "Host: evil.example")).status()).isEqualTo(400);
        assertThat(raw.send("GET", "/api/cases", null, List.of(HANDLER, "Host: 127.0.0.1:" + port)).status()).isEqualTo(200);
        assertThat(raw.send("GET", "/api/cases", null, List.of(HANDLER, "X-Forwarded-Host: evil.example")).body()).doesNotContain("evil");
    }

    @Test
    void whatABrowserSendsForAnotherSiteIsRefusedAlthoughItKnowsThePassword() {
        RawHttp raw = new RawHttp(port);
        for (String header : List.of("Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site")) {
            for (String path : List.of("/engine-rest/task/x/claim", "/api/rehearsal/clock")) {
                assertThat(raw.send("POST", path, "{}", List.of(HANDLER, header)).status()).as(header + path).isEqualTo(403);
            }
        }
        assertThat(raw.send("POST", "/engine-rest/task/count", "{}", List.of(HANDLER, "Sec-Fetch-Site: same-origin",
                "Origin: http://localhost:" + port)).status()).isEqualTo(200);
        assertThat(raw.send("POST", "/engine-rest/task/count", "{}", List.of(HANDLER)).status()).as("a program").isEqualTo(200);
    }

    @Test
    void everyAnswerSaysWhatBrowsersMayDoWithIt() {
        RawHttp raw = new RawHttp(port);
        for (String path : List.of("/api/cases", "/engine-rest/task", "/camunda/api/engine/engine/default/task", "/login",
                "/engine-rest/nothing",
                "/engine-rest;x", "/account")) {
            String head = raw.send("GET", path, null, path.equals("/login") ? List.of() : List.of(HANDLER)).head().toLowerCase();
            if (!path.contains(";")) {
                assertThat(head).as(path).contains("x-content-type-options: nosniff", "cache-control: no-store",
                        "referrer-policy: same-origin",
                        "x-frame-options: sameorigin", "content-security-policy:");
            }
            assertThat(head).as(path).doesNotContain("server:", "x-powered-by", "apache", "strict-transport-security");
        }
        assertThat(raw.send("GET", "/webapp/dom.js", null, List.of()).head().toLowerCase()).contains("cache-control: no-cache");
    }

    @Test
    void versionsAreNotTold() {
        Http officer = Http.as(port, "shanmen.handler");
        for (String base : List.of("/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default")) {
            for (String closed : List.of("/version", "/telemetry/data", "/telemetry/configuration", "/external-task",
                    "/external-task/count",
                    "/identity/verify")) {
                assertThat(officer.get(base + closed).status()).as(base + closed).isEqualTo(404);
            }
        }
        String broken = new RawHttp(port).send("GET", "/ x", null, List.of()).body();
        assertThat(broken).doesNotContain("Tomcat", "Apache");
    }

    @Test
    void anApplicationsLoginNeedsItsToken() {
        assertThat(Http.anonymous(port).post("/camunda/api/admin/auth/user/default/login/tasklist",
                "username=shanmen.handler&password=" + RectificationTest.PASSWORD, "application/x-www-form-urlencoded").status()).isEqualTo(
                        403);
        assertThat(Http.session(port, "shanmen.handler").get("/engine-rest/task/count").status()).isEqualTo(200);
    }

    @Test
    void aHeaderTakesNoTokensPlace() {
        RawHttp raw = new RawHttp(port);
        Http browser = Http.session(port, "shanmen.handler");
        String session = "Cookie: SESSION=" + browser.cookie("SESSION");
        assertThat(raw.send("GET", "/engine-rest/task/count", null, List.of(session)).status()).isEqualTo(200);
        for (String header : List.of("Authorization: x", "Authorization: Bearer x", "Authorization: Basic c2hhbm1lbi5oYW5kbGVyOng=",
                HANDLER)) {
            assertThat(raw.send("POST", "/engine-rest/task/count", "{}", List.of(session, header)).status()).as(header).isEqualTo(403);
        }
        assertThat(raw.send("POST", "/engine-rest/task/count", "{}", List.of(session, "X-XSRF-TOKEN: " + browser.cookie("XSRF-TOKEN")))
                .status())
                .isEqualTo(200);
    }

    @Test
    void namesThatNoDatabaseTakesAreWrongNames() {
        String odd = "Authorization: Basic " + Base64.getEncoder().encodeToString("a\0b:x".getBytes(StandardCharsets.UTF_8));
        RawHttp.Answer answer = new RawHttp(port).send("GET", "/api/cases", null, List.of(odd));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("用户名或口令不正确");
    }

    @Test
    void whatNobodyWordedIsAProblemInChinese() {
        for (String path : List.of("/error", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF")) {
            RawHttp.Answer answer = new RawHttp(port).send("GET", path, null, List.of(HANDLER));
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("没有这个地址").doesNotContain("timestamp", "Not Found");
        }
    }

    @Test
    void neitherVersionsNorPathsOfTheMachineAreTold() {
        RawHttp raw = new RawHttp(port);
        for (String base : List.of("/engine-rest", "/camunda/api/engine", "/camunda/api/cockpit", "/camunda/api/admin")) {
            assertThat(raw.send("GET", base + "/application.wadl", null, List.of(HANDLER)).status()).as(base).isEqualTo(404);
        }
        assertThat(raw.send("OPTIONS", "/engine-rest/task", null, List.of(HANDLER)).body()).doesNotContain("Jersey", "wadl");
        Http overseer = Http.as(port, "district.leader");
        assertThat(overseer.get("/engine-rest/process-definition?latestVersion=true").json().findValuesAsText("resource")).isNotEmpty()
                .allMatch(name -> !name.contains("/") && !name.contains("\\"));
        assertThat(overseer.get("/engine-rest/decision-definition?latestVersion=true").json().findValuesAsText("resource")).isNotEmpty()
                .allMatch(name -> !name.contains("/") && !name.contains("\\"));
    }

    @Test
    void theEnginesInterfacesSayWhatIsWrong() {
        Http officer = Http.as(port, "shanmen.handler");
        String table = Http.as(port, "district.leader").get("/engine-rest/decision-definition?maxResults=1").json().get(0).path("id")
                .asText();
        for (String path : List.of("", "/xml")) {
            assertThat(officer.get("/engine-rest/decision-definition/" + table + path).status()).as("a table the officer may not read"
                    + path)
                    .isEqualTo(404);
        }
        assertThat(new RawHttp(port).send("GET", "/engine-rest/task", null, List.of(HANDLER, "Accept: text/html")).body()).contains(
                "Accept");
        for (String page : List.of("/camunda/app/nothing/default/", "/camunda/app/tasklist/other/")) {
            assertThat(officer.get(page).status()).as(page).isEqualTo(404);
        }
        Http overseer = Http.session(port, "district.leader");
        String cockpit = "/camunda/api/cockpit/plugin/base/default";
        for (String path : List.of("/process-instance", "/process-instance/count", "/process-definition/x/called-process-definitions")) {
            for (String body : List.of("null", "{\"variables\":[null]}",
                    "{\"variables\":[{\"name\":\"a\",\"operator\":\"like\",\"value\":1}]}")) {
                assertThat(overseer.post(cockpit + path, body).status()).as(path + body).isEqualTo(400);
            }
        }
        for (String query : List.of("/process-instance?maxResults=-1&firstResult=-1", "/incident?firstResult=-1",
                "/process-instance?withIncident=x")) {
            assertThat(overseer.get(cockpit + query).status()).as(query).isEqualTo(400);
        }
    }

    @Test
    void theEngineAnswersNoRequestWithoutACaller() {
        try (RequestThread.Mark serving = RequestThread.begin()) {
            assertThatThrownBy(() -> tasks.createTaskQuery().count()).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> runtime.createMessageCorrelation("x").correlateAll()).isInstanceOf(ForbiddenException.class);
            RequestThread.callerKnown();
            assertThatThrownBy(() -> tasks.createTaskQuery().count()).as("known to the front, not told to the engine")
                    .isInstanceOf(ForbiddenException.class);
            assertThat(engine.asSystem(() -> tasks.createTaskQuery().count())).isNotNegative();
            assertThatThrownBy(() -> tasks.createTaskQuery().count()).isInstanceOf(ForbiddenException.class);
        }
        assertThat(tasks.createTaskQuery().count()).isNotNegative();
    }
}
