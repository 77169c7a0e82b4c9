package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** The sample's cases over HTTP: the plan's facts, and who sees what. */
@RectificationTest
class CaseApiTest {

    @LocalServerPort
    private int port;

    @Test
    void bureauSeesEveryCaseOfTheSevenFindings() {
        assertThat(sample("natural-resources.reviewer")).extracting(item -> item.path("findingPath").asText()).containsExactly(
                "一1(1)", "一1(1)", "一1(1)", "一1(2)", "一2", "一2", "一3(1)", "一3(1)", "一3(1)", "一3(1)", "二1", "二2",
                "三1", "三1", "三1", "三1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "null", value = {
            "TD2023-001; DEADLINE_BOUND; shanmen; [\"shanmen\"]; [\"natural-resources\",\"development-reform\"]; 2024-06-19; null; null",
            "TD2023-004; DEADLINE_BOUND; chengdong; [\"chengdong\"]; [\"natural-resources\"]; 2024-06-19; null; 7.59",
            "TD2023-005; ONGOING; shanmen; [\"shanmen\"]; [\"natural-resources\",\"agriculture\"]; 2024-12-31; null; null",
            "TD2023-009; ONGOING; yehe; [\"yehe\"]; [\"natural-resources\",\"agriculture\"]; 2026-08-31; null; null",
            "TD2023-011; DEADLINE_BOUND; police; [\"police\",\"natural-resources\",\"forestry-water\",\"shiling\"]; [\"district\"]; 2024-06-19; null; null",
            "TD2023-012; DEADLINE_BOUND; development-zone; [\"development-zone\"]; [\"district\"]; 2024-06-19; 56.09; 56.09",
            "TD2023-016; ONGOING; chengdong; [\"chengdong\"]; [\"natural-resources\"]; null; null; null"})
    void caseCarriesThePlansFacts(String number, String category, String lead, String responsible, String supervising, String due,
            String area, String farmland) {
        JsonNode item = sample("district.leader").stream().filter(one -> one.path("caseNumber").asText().equals(number)).findFirst()
                .orElseThrow();
        assertThat(item.path("category").asText()).isEqualTo(category);
        assertThat(item.path("leadUnit").asText()).isEqualTo(lead);
        assertThat(item.path("responsibleUnits").toString()).isEqualTo(responsible);
        assertThat(item.path("supervisingUnits").toString()).isEqualTo(supervising);
        assertThat(item.path("areaMu").asText(null)).isEqualTo(area);
        assertThat(item.path("farmlandMu").asText(null)).isEqualTo(farmland);
        assertThat(Http.as(port, "district.leader").get("/api/cases/" + number).json().path("originalDueDate").asText(null)).isEqualTo(due);
    }

    @Test
    void ongoingCasesRunTheirOwnProcess() {
        assertThat(sample("natural-resources.reviewer")).filteredOn(item -> item.path("category").asText().equals("ONGOING"))
                .hasSize(10).allSatisfy(item -> {
                    assertThat(item.path("processState").asText()).isEqualTo("INVESTIGATING");
                    assertThat(item.path("processInstanceId").asText()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource({"shanmen.handler, 5", "shiling.lead, 5", "yehe.handler, 2", "chengdong.handler, 3", "development-reform.supervisor, 3",
            "agriculture.inspector, 6", "police.handler, 1", "natural-resources.handler, 16", "district.supervisor, 16",
            "admin.system, 0", "admin.security, 0", "admin.audit, 0"})
    void unitSeesWhatConcernsIt(String user, int cases) {
        assertThat(sample(user)).hasSize(cases);
    }

    @Test
    void anotherTownshipsCaseDoesNotExistForAnOfficer() {
        assertThat(Http.as(port, "shanmen.handler").get("/api/cases/TD2023-004").status()).isEqualTo(404);
        assertThat(Http.as(port, "chengdong.handler").get("/api/cases/TD2023-004").status()).isEqualTo(200);
    }

    @Test
    void caseFileTellsTimelineAndOpenTasks() {
        JsonNode file = Http.as(port, "police.handler").get("/api/cases/TD2023-011").json();
        assertThat(file.path("timeline").get(0).path("kind").asText()).isEqualTo("CASE_REGISTERED");
        JsonNode task = file.path("openTasks").get(0);
        assertThat(task.path("key").asText()).isEqualTo("Task_Investigate");
        assertThat(task.path("candidateGroups").toString()).isEqualTo("[\"police.handler\"]");
        assertThat(task.path("due").asText()).endsWith("T23:59:59+08:00");
    }

    private List<JsonNode> sample(String user) {
        JsonNode items = Http.as(port, user).get("/api/cases?size=500").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("caseNumber").asText().startsWith("TD2023-")).toList();
    }
}
