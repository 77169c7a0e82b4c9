package org.zhenggai.rectification.ground.access.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RawHttp;
import org.zhenggai.rectification.support.RectificationTest;

/** The figures are the watching program's alone; how the process is, anybody may ask, and hears no more than that. */
@RectificationTest
class MetricsDoorTest {

    private static final String FIGURES = "/actuator/prometheus";
    /** What the engine's applications and the front know a caller by. */
    private static final List<String> OFFICERS = List.of("admin.system", "admin.security", "admin.audit", "shanmen.handler");

    @LocalServerPort
    private int port;
    @Autowired
    private HealthEndpoint health;

    @Test
    void theWatchingProgramReadsThem() {
        Http program = Http.as(port, "prometheus", RectificationTest.METRICS_PASSWORD);
        Http.as(port, "shanmen.handler").get("/engine-rest/task/count");
        Http.Answer figures = program.get(FIGURES);
        assertThat(figures.status()).isEqualTo(200);
        for (String name : List.of("zhenggai_checks_due", "zhenggai_checks_due_oldest_age_seconds", "zhenggai_deliveries_waiting",
                "zhenggai_deliveries_failed", "zhenggai_incidents", "zhenggai_records_verified_timestamp_seconds",
                "zhenggai_records_problems", "zhenggai_backup_age_seconds", "zhenggai_evidence_disk_free_bytes",
                "zhenggai_evidence_disk_total_bytes", "zhenggai_calendar_last_year", "jvm_memory_used_bytes", "hikaricp_connections_active",
                "http_server_requests_seconds_count")) {
            assertThat(figures.text()).containsPattern("(?m)^" + name + "(\\{[^\n]*})? \\S+$");
        }
        assertThat(figures.text()).contains("uri=\"/engine-rest\"").containsPattern("(?m)^zhenggai_calendar_last_year 20\\d\\d\\.0$");
        assertThat(program.post(FIGURES, "{}").status()).isEqualTo(405);
        assertThat(program.get("/api/cases").status()).as("its credentials open nothing else").isEqualTo(401);
    }

    @Test
    void nobodyElseDoes() {
        List<String> entered = new ArrayList<>();
        for (String officer : OFFICERS) {
            for (Http caller : List.of(Http.as(port, officer), Http.session(port, officer))) {
                Http.Answer answer = caller.get(FIGURES);
                if (answer.status() != 401 || !answer.text().contains("监控接口只接受为它单独设置的用户名和口令")) {
                    entered.add(officer + " " + answer.status());
                }
            }
        }
        assertThat(entered).isEmpty();
        assertThat(Http.as(port, "prometheus", "only-for-tests-of-metricS").get(FIGURES).status()).isEqualTo(401);
        assertThat(Http.as(port, "Prometheus", RectificationTest.METRICS_PASSWORD).get(FIGURES).status()).isEqualTo(401);
        assertThat(Http.withKey(port, RectificationTest.METRICS_PASSWORD).get(FIGURES).status()).isEqualTo(401);
    }

    /** An officer's session knows the way past the log-in; spelled otherwise the figures are no nearer. */
    @Test
    void anotherSpellingOpensNothingToAnOfficer() {
        RawHttp raw = new RawHttp(port);
        String basic = "Authorization: Basic " + Base64.getEncoder().encodeToString(("admin.system:" + RectificationTest.PASSWORD)
                .getBytes(StandardCharsets.UTF_8));
        List<String> answered = new ArrayList<>();
        for (String path : List.of(FIGURES, FIGURES + "/", FIGURES + "/x", FIGURES + ".json", FIGURES + "?includedNames=x",
                "/actuator/Prometheus",
                "/Actuator/prometheus", "/actuator/prometheus;x", "/actuator;x/prometheus", "//actuator/prometheus",
                "/actuator//prometheus", "/actuator/./prometheus", "/actuator/health/../prometheus", "/actuator/%70rometheus",
                "/actuator%2Fprometheus", "/%61ctuator/prometheus", "/actuator/metrics", "/actuator/metrics/jvm.memory.used", "/actuator",
                "/actuator/health/liveness/../../prometheus", "/actuator/prometheus%00", "http://localhost/actuator/prometheus")) {
            for (String method : List.of("GET", "HEAD", "POST", "OPTIONS", "TRACE", "PROPFIND")) {
                RawHttp.Answer answer = raw.send(method, path, null, List.of(basic));
                if (!Set.of(400, 401, 403, 404, 405).contains(answer.status()) || answer.body().contains("jvm_")) {
                    answered.add(method + " " + path + " " + answer.status());
                }
            }
        }
        assertThat(answered).isEmpty();
    }

    @Test
    void noCallerMakesASeriesOfHisOwn() {
        RawHttp raw = new RawHttp(port);
        for (int i = 0; i < 3; i++) {
            raw.send("GET", "/api/cases/ZG-" + i + "-unheard-of", null, List.of());
            raw.send("UNHEARD" + i, "/login", null, List.of());
            raw.send("GET", "/unheard-of-" + i, null, List.of());
        }
        String figures = Http.as(port, "prometheus", RectificationTest.METRICS_PASSWORD).get(FIGURES).text();
        assertThat(figures.toLowerCase(java.util.Locale.ROOT)).doesNotContain("unheard");
    }

    @Test
    void withoutAPasswordNobodyGetsThem() throws Exception {
        MetricsDoor closed = new MetricsDoor(new MetricsSettings("prometheus", ""), mock(AuditLog.class));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", FIGURES);
        request.addHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString("prometheus:".getBytes(StandardCharsets.UTF_8)));
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        closed.doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getContentAsString()).contains("监控接口没有开放", "RECTIFICATION_METRICS_PASSWORD");
        assertThat(chain.getRequest()).isNull();
        assertThatThrownBy(() -> new MetricsSettings("prometheus", "short")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("不足16个字符");
        assertThat(new MetricsSettings("prometheus", RectificationTest.METRICS_PASSWORD).toString())
                .doesNotContain(RectificationTest.METRICS_PASSWORD);
    }

    @Test
    void livenessAsksNoDatabase() {
        Http nobody = Http.anonymous(port);
        for (String group : List.of("liveness", "readiness")) {
            Http.Answer answer = nobody.get("/actuator/health/" + group);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(nobody.get("/actuator/health/db").status()).isEqualTo(401);
        assertThat(((CompositeHealth) health.healthForPath("liveness")).getComponents().keySet()).containsExactly("livenessState");
        assertThat(((CompositeHealth) health.healthForPath("readiness")).getComponents().keySet()).containsExactly("db", "readinessState");
    }
}
