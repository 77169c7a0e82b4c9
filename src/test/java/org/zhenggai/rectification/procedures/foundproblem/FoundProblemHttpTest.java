package org.zhenggai.rectification.procedures.foundproblem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** A newly found problem over HTTP: reported, reviewed with its lists, and read under the caller's rights. */
@RectificationTest
class FoundProblemHttpTest {

    private static final String START = "/engine-rest/process-definition/key/found-problem";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;

    @Test
    void problemIsReportedReviewedAndRead() {
        String number = driver.register(List.of("shanmen"), List.of("natural-resources")).caseNumber();
        String plan = number.substring(0, number.lastIndexOf('-')).toLowerCase(Locale.ROOT);
        Map<String, Object> form = ProblemAnswers.report(driver.today());
        form.putAll(Map.of("crimeSuspected", true, "crimeDetail", "种植条件严重毁坏，涉嫌非法占用农用地罪。"));
        Http handler = Http.as(port, "shanmen.handler");
        assertThat(handler.get(START + "/deployed-start-form").text()).contains("chengdong", "development-zone")
                .doesNotContain("natural-resources");
        assertThat(submit(Http.anonymous(port), form).status()).isEqualTo(401);
        assertThat(submit(Http.as(port, "shanmen.lead"), form).status()).isEqualTo(403);
        assertThat(submit(handler, Map.of()).status()).isEqualTo(400);
        Answer started = submit(handler, form);
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        String key = started.json().path("businessKey").asText();
        assertThat(key).startsWith("新发现-");

        assertThat(seen("district.leader", key).orElseThrow().path("crimeDetail").asText()).contains("涉嫌");
        assertThat(seen("shanmen.handler-2", key).orElseThrow().path("crimeDetail").asText()).contains("涉嫌");
        assertThat(seen("chengdong.handler", key).orElseThrow().path("crimeDetail").isNull()).isTrue();
        assertThat(seen("shiling.handler", key)).isEmpty();
        assertThat(Http.as(port, "admin.system").get("/api/problems").json().path("total").asInt()).isZero();
        assertThat(Http.anonymous(port).get("/api/problems").status()).isEqualTo(401);
        assertThat(handler.get("/api/problems?size=0").status()).isEqualTo(400);

        String task = driver.openIn(started.json().path("id").asText()).get(0).getId();
        Http reviewer = Http.as(port, "natural-resources.reviewer");
        JsonNode shown = reviewer.get("/engine-rest/task/" + task + "/form-variables").json();
        assertThat(shown.path("problemAreaText").path("value").asText()).isEqualTo("12.5亩，其中耕地12亩，永久基本农田5.5亩");
        assertThat(shown.path("caseNumber").path("value").asText()).isEqualTo(key);
        assertThat(shown.path("plans").path("value").asText()).contains(plan);
        Answer done = reviewer.submit("/engine-rest", task, ProblemAnswers.register(plan, driver.today().plusDays(90)));
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        JsonNode registered = seen("chengdong.handler", key).orElseThrow();
        assertThat(registered.path("state").asText()).isEqualTo("REGISTERED");
        assertThat(registered.path("findingPath").asText()).startsWith("新");
        Answer file = Http.as(port, "chengdong.handler").get("/api/cases/" + registered.path("caseNumber").asText());
        assertThat(file.json().path("measures")).hasSize(2);
        assertThat(file.json().path("openTasks").findValuesAsText("key")).contains("Task_Investigate");
    }

    private Optional<JsonNode> seen(String user, String key) {
        return StreamSupport.stream(Http.as(port, user).get("/api/problems?size=500").json().path("items").spliterator(), false)
                .filter(item -> item.path("key").asText().equals(key)).findFirst();
    }

    private Answer submit(Http client, Map<String, Object> form) {
        return client.post(START + "/submit-form", Map.of("variables", form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue())))));
    }
}
