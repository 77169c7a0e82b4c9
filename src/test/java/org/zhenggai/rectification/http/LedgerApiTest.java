package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.RectificationTest;

/** The ledger over HTTP: who sees which rows, how it is searched, and what it refuses. */
@RectificationTest
class LedgerApiTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"shanmen.handler, 5", "yehe.handler, 2", "agriculture.inspector, 6", "natural-resources.handler, 16",
            "district.supervisor, 16", "admin.system, 0", "admin.security, 0", "admin.audit, 0"})
    void readerSeesTheRowsOfItsCases(String user, int rows) {
        assertThat(items(user, "plan=tiedong-2023&size=500")).hasSize(rows);
        assertThat(answer(user, "plan=tiedong-2023").json().path("total").asInt()).isEqualTo(rows);
    }

    @Test
    void rowCarriesEveryColumn() {
        JsonNode row = items("district.leader", "plan=tiedong-2023&q=梨树沟").get(0);
        assertThat(row.path("caseNumber").asText()).isEqualTo("TD2023-011");
        assertThat(row.path("findingPath").asText()).isEqualTo("二1");
        assertThat(row.path("inspectionYear").asInt()).isEqualTo(2023);
        assertThat(row.path("leadUnitName").asText()).contains("公安分局");
        assertThat(row.path("coResponsible").asText()).contains("、石岭镇");
        assertThat(row.path("township").asText()).isEqualTo("石岭镇");
        assertThat(row.path("village").asText()).isEqualTo("梨树沟");
        assertThat(row.path("originalDueDate").asText()).isEqualTo("2024-06-19");
        assertThat(row.path("categoryText").asText()).isEqualTo("限期整改类");
        assertThat(row.path("measures").asText()).contains("\n");
        assertThat(row.has("remarks")).isTrue();
        assertThat(row.path("evidenceRate").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"q=停车场; 1", "q=td2023-00; 9", "q=山门镇 非粮化; 3", "unit=shanmen; 5", "unit=山门镇政府; 5",
            "category=ONGOING; 10", "year=2022; 0", "year=2023; 16", "plan=none; 0", "q=100%; 0"})
    void filtersNarrow(String filter, int rows) {
        List<JsonNode> found = items("natural-resources.reviewer", encoded(filter) + (filter.startsWith("plan") ? ""
                : "&plan=tiedong-2023"));
        assertThat(found).as(filter).hasSize(rows);
    }

    @Test
    void scheduleStateAndOverdueAreAskedAsOfToday() {
        List<JsonNode> all = items("district.leader", "plan=tiedong-2023");
        for (String state : List.of("ON_TRACK", "YELLOW", "RED", "OVERDUE", "ON_HOLD", "CLOSED", "NOT_STARTED")) {
            long expected = all.stream().filter(row -> row.path("scheduleState").asText().equals(state)).count();
            assertThat(items("district.leader", "plan=tiedong-2023&scheduleState=" + state)).as(state).hasSize((int) expected);
        }
        int late = items("district.leader", "plan=tiedong-2023&overdue=true").size();
        assertThat(items("district.leader", "plan=tiedong-2023&overdue=false")).hasSize(16 - late);
    }

    @Test
    void pagesAndSorts() {
        assertThat(items("district.leader", "plan=tiedong-2023&sort=caseNumber&order=desc&page=1&size=5"))
                .extracting(row -> row.path("caseNumber").asText())
                .containsExactly("TD2023-011", "TD2023-010", "TD2023-009", "TD2023-008", "TD2023-007");
        assertThat(items("district.leader", "plan=tiedong-2023&sort=dueDate").get(15).path("dueDate").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=501", "page=-1", "page=x", "category=SOON", "processState=x", "scheduleState=GREEN", "year=23",
            "overdue=maybe", "unit=不存在的单位", "sort=phone", "sort=case_number;drop", "order=up"})
    void badParametersAreRefusedInChinese(String query) {
        Answer answer = answer("natural-resources.reviewer", encoded(query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).containsPattern("[\\u4e00-\\u9fa5]{3}");
    }

    @Test
    void onlyTheSystemAdministratorRebuildsAndItIsAudited() {
        assertThat(Http.anonymous(port).get("/api/ledger").status()).isEqualTo(401);
        for (String user : List.of("natural-resources.reviewer", "district.leader", "admin.security", "admin.audit")) {
            assertThat(Http.as(port, user).post("/api/ledger/rebuild", "").status()).as(user).isEqualTo(403);
        }
        Answer done = Http.as(port, "admin.system").post("/api/ledger/rebuild", "");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().path("rows").asInt()).isGreaterThanOrEqualTo(16);
        assertThat(Http.as(port, "admin.audit").get("/api/audit").text()).contains("重建整改台账");
    }

    private List<JsonNode> items(String user, String query) {
        Answer answer = answer(user, query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("items").spliterator(), false).toList();
    }

    private Answer answer(String user, String query) {
        return Http.as(port, user).get("/api/ledger?" + encoded(query));
    }

    private static String encoded(String query) {
        return query.chars().allMatch(c -> c < 128 && c != ' ' && c != ';') && !query.contains("100%") ? query
                : java.util.Arrays.stream(query.split("&")).map(part -> part.split("=", 2)[0] + "="
                        + URLEncoder.encode(part.split("=", 2)[1], StandardCharsets.UTF_8)).reduce((a, b) -> a + "&" + b).orElse("");
    }
}
