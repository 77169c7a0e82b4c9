package org.zhenggai.rectification.views.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** The list behind each number of the dashboard, what narrows the views, and who sees what. */
@RectificationTest
class DashboardListsTest extends DashboardScene {

    @ParameterizedTest
    @ValueSource(strings = {"shanmen.lead", "agriculture.supervisor", "district.leader"})
    void everyNumberOpensJustItsList(String user) {
        List<JsonNode> figures = new ArrayList<>();
        for (String view : List.of("summary", "townships", "supervising-units", "delays", "burn-down")) {
            collect(get(user, view), figures);
        }
        assertThat(figures).hasSizeGreaterThan(40);
        // the same list is asked once; of many points of the burn-down every fifth
        Map<String, Long> lists = new HashMap<>();
        figures.forEach(figure -> lists.put(parameters(figure.path("list")), figure.path("count").asLong()));
        lists.entrySet().stream().filter(list -> !list.getKey().contains("On=") || list.getKey().hashCode() % 5 == 0).forEach(
                list -> assertThat(ask(user, "/api/ledger?size=1&" + list.getKey()).path("total").asLong()).as(list.getKey())
                        .isEqualTo(list.getValue()));
    }

    @Test
    void filtersNarrowEveryViewAndAreCheckedInChinese() {
        JsonNode all = get("district.leader", "summary?plan=tiedong-2023");
        assertThat(all.path("total").path("count").asInt()).isEqualTo(16);
        assertThat(get("district.leader", "summary?plan=tiedong-2023&unit=" + encoded("山门镇政府")).path("total").path("count").asInt())
                .isEqualTo(5);
        assertThat(get("district.leader", "summary?plan=tiedong-2023&category=ONGOING").path("total").path("count").asInt()).isEqualTo(10);
        assertThat(get("district.leader", "summary?year=1999").path("total").path("count").asInt()).isZero();
        assertThat(get("district.leader", "burn-down?year=1999").size()).isZero();
        for (String wrong : List.of("summary?year=23", "delays?category=X", "townships?unit=" + encoded("没有的单位"), "wall-chart?size=0",
                "workbook?year=x")) {
            Http.Answer answer = Http.as(port, "district.leader").get("/api/dashboard/" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.json().path("detail").asText()).containsPattern("[\\u4e00-\\u9fa5]{3}");
        }
    }

    @Test
    void administratorsSeeNothingAndNobodyIsRefused() {
        assertThat(Http.anonymous(port).get("/api/dashboard/summary").status()).isEqualTo(401);
        for (String admin : List.of("admin.system", "admin.security", "admin.audit")) {
            SESSIONS.put(port + admin, Http.as(port, admin)); // administrators have no Tasklist to log in to
            assertThat(get(admin, "summary").path("total").path("count").asInt()).as(admin).isZero();
            assertThat(get(admin, "wall-chart").size()).isZero();
            assertThat(get(admin, "frame").path("plans").size()).isZero();
        }
        assertThat(get("shanmen.lead", "frame").path("reader").asText()).isEqualTo("山门镇");
        assertThat(get("shanmen.lead", "frame").path("bureau").asBoolean()).isFalse();
        assertThat(get("natural-resources.reviewer", "frame").path("bureau").asBoolean()).isTrue();
        Http.Answer workbook = Http.as(port, "district.leader").get("/api/dashboard/workbook?plan=tiedong-2023");
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.text()).startsWith("PK");
    }

    private static void collect(JsonNode node, List<JsonNode> figures) {
        if (node.has("list") && node.has("count")) {
            figures.add(node);
        } else {
            node.forEach(child -> collect(child, figures));
        }
    }

    private static String parameters(JsonNode list) {
        List<String> pairs = new ArrayList<>();
        list.properties().forEach(pair -> pairs.add(pair.getKey() + "=" + encoded(pair.getValue().asText())));
        return String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
