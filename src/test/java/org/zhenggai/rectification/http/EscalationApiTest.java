package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Why this colour, what was issued, and what a changed ladder would change: over HTTP, under the caller's rights. */
@RectificationTest
class EscalationApiTest {

    private static final Path LADDER = Path.of("processes/escalation-ladder.dmn");

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private RepositoryService repository;
    private RectificationCase c;

    @BeforeEach
    void aCaseNearItsEnd() {
        c = driver.register(Category.DEADLINE_BOUND, driver.workingDay(12), List.of("chengdong"), List.of("natural-resources"));
        driver.workingDaysPass(3);
    }

    @Test
    void scheduleSaysWhyTheCaseHasItsColour() {
        Answer answer = Http.as(port, "chengdong.handler").get("/api/cases/" + c.caseNumber() + "/schedule");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("scheduleState").asText()).isEqualTo("YELLOW");
        assertThat(answer.json().path("rule").asText()).isEqualTo("S5");
        assertThat(answer.json().path("reason").asText()).isNotBlank();
        assertThat(answer.json().path("dueDate").asText()).isEqualTo(c.dueDate().toString());
        assertThat(answer.json().path("daysLeft").asInt()).isBetween(5, 9);
        assertThat(answer.json().path("nextCheck").asText()).contains("T08:30").endsWith("+08:00");
        assertThat(answer.json().at("/ladder/rule").asText()).isEqualTo("7");
        assertThat(answer.json().at("/ladder/facts/daysLeft").isInt()).isTrue();
        assertThat(answer.json().path("evaluations")).isNotEmpty()
                .allSatisfy(evaluation -> assertThat(evaluation.path("reason").asText()).isNotBlank());
    }

    @Test
    void escalationsAreListedOldestFirstWithTheirAddressees() {
        Answer answer = Http.as(port, "natural-resources.supervisor").get("/api/cases/" + c.caseNumber() + "/escalations");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).extracting(item -> item.path("level").asText()).containsExactly("L1", "L2");
        assertThat(answer.json().at("/1/instrument").asText()).isEqualTo("黄函");
        assertThat(answer.json().at("/1/rule").asText()).isEqualTo("7");
        assertThat(answer.json().at("/1/dueDate").asText()).isEqualTo(c.dueDate().toString());
        assertThat(answer.json().at("/1/issuedOn").asText()).isEqualTo(answer.json().at("/1/triggeredOn").asText());
        List<String> addressees = new ArrayList<>();
        answer.json().at("/1/addressees").forEach(name -> addressees.add(name.asText()));
        assertThat(addressees).containsExactly("城东乡承办人", "城东乡单位负责人", "市自然资源局铁东分局督导人员");
    }

    @Test
    void strangersLearnNothing() {
        for (String user : List.of("shanmen.handler", "agriculture.supervisor", "admin.system")) {
            for (String what : List.of("schedule", "escalations", "requests", "referrals", "visits")) {
                assertThat(Http.as(port, user).get("/api/cases/" + c.caseNumber() + "/" + what).status()).as(user + " " + what).isEqualTo(
                        404);
            }
        }
        assertThat(Http.anonymous(port).get("/api/cases/" + c.caseNumber() + "/schedule").status()).isEqualTo(401);
    }

    @Test
    void changedLadderIsTriedWithoutEffect() throws IOException {
        String ladder = Files.readString(LADDER);
        Answer same = whatIf("district.leader", ladder);
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(same.json().path("evaluated").asInt()).isGreaterThan(16);
        assertThat(same.json().path("changed")).isEmpty();

        Answer tighter = whatIf("natural-resources.reviewer", ladder.replace("&lt;= 3<", "&lt;= 9<"));
        assertThat(tighter.json().path("changed")).anySatisfy(change -> {
            assertThat(change.path("caseNumber").asText()).isEqualTo(c.caseNumber());
            assertThat(change.at("/before/rule").asText()).isEqualTo("7");
            assertThat(change.at("/after/rule").asText()).isEqualTo("6");
            assertThat(change.at("/after/instrument").asText()).isEqualTo("红灯提示");
        });
        assertThat(Http.as(port, "chengdong.handler").get("/api/cases/" + c.caseNumber() + "/escalations").json()).as(
                "nothing was issued by trying").hasSize(2);
    }

    @Test
    void badUploadIsAnsweredClearlyAndTownshipsMayNotTry() throws IOException {
        String ladder = Files.readString(LADDER);
        for (String bad : List.of("no table", "<definitions/>", ladder.replace("id=\"escalation-ladder\"", "id=\"other\""))) {
            Answer answer = whatIf("district.leader", bad);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("detail").asText()).contains("决策表");
        }
        Answer juel = whatIf("district.leader", ladder.replace("<inputEntry id=\"Rule_1_In_1\">",
                "<inputEntry id=\"Rule_1_In_1\" expressionLanguage=\"juel\">"));
        assertThat(juel.status()).isEqualTo(400);
        assertThat(juel.json().path("detail").asText()).as("other languages reach the server's classes").contains("FEEL");
        Answer unknownLevel = whatIf("district.leader", ladder.replace("\"L2\"", "\"L9\""));
        assertThat(unknownLevel.status()).isEqualTo(400);
        assertThat(unknownLevel.json().path("detail").asText()).contains("L9");
        Answer township = whatIf("chengdong.handler", ladder);
        assertThat(township.status()).isEqualTo(403);
        assertThat(township.json().path("detail").asText()).contains("试算");
    }

    @Test
    void nobodyCarriesOutADecidedRequestAgain() {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("deadline-extension").latestVersion()
                .singleResult().getId();
        Answer answer = Http.as(port, "natural-resources.handler").post("/engine-rest/process-definition/" + definition + "/restart",
                Map.of("processInstanceIds", List.of("any"), "instructions",
                        List.of(Map.of("type", "startBeforeActivity", "activityId", "Service_Extend"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    }

    private Answer whatIf(String user, String dmn) {
        return Http.as(port, user).post("/api/escalation/what-if", dmn, "application/xml");
    }
}
