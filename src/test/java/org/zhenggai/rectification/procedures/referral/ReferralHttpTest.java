package org.zhenggai.rectification.procedures.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** A referral over HTTP: started by its form, and read under the caller's rights. */
@RectificationTest
class ReferralHttpTest {

    private static final String START = "/engine-rest/process-definition/key/referral";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    private RectificationCase c;

    @BeforeEach
    void aCaseOfChengdong() {
        c = driver.register(List.of("chengdong"), List.of("natural-resources"));
    }

    @Test
    void formOffersTheOfficersCasesAndStartsTheReferral() {
        Http supervisor = Http.as(port, "natural-resources.supervisor");
        assertThat(supervisor.get(START + "/deployed-start-form").text()).contains(c.caseNumber());
        assertThat(Http.as(port, "shiling.lead").get(START + "/deployed-start-form").text()).doesNotContain(c.caseNumber());
        Map<String, Object> form = ReferralAnswers.start(c.caseNumber(), ReferralKind.POLICE);
        assertThat(submit(Http.anonymous(port), form).status()).isEqualTo(401);
        assertThat(submit(Http.as(port, "chengdong.handler"), form).status()).isEqualTo(403);
        assertThat(submit(Http.as(port, "admin.system"), form).status()).isEqualTo(403);
        Answer foreign = submit(Http.as(port, "shiling.lead"), form);
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.json().path("message").asText()).contains("案件");
        assertThat(supervisor.post(START + "/start", Map.of()).status()).as("by the form alone").isEqualTo(403);
        assertThat(driver.keys(c)).containsExactly("Task_Investigate");

        Answer started = submit(supervisor, form);
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        assertThat(started.json().path("businessKey").asText()).isEqualTo(c.caseNumber());
        assertThat(driver.keys(c)).containsExactly("Task_Decide", "Task_Investigate");
        String task = driver.task(c, "Task_Decide", "natural-resources.lead").getId();
        JsonNode shown = Http.as(port, "natural-resources.lead").get("/engine-rest/task/" + task + "/form-variables").json();
        assertThat(shown.path("referralKindText").path("value").asText()).isEqualTo("移送公安机关");
        assertThat(shown.path("clueRows").path("value").asText()).contains("种植条件严重毁坏");
        assertThat(shown.path("decisionDays").path("value").asInt()).isEqualTo(3);
    }

    @Test
    void referralsAreReadByWhoMayReadTheCaseAndCluesNotByWhomTheyConcern() {
        submit(Http.as(port, "natural-resources.supervisor"), ReferralAnswers.start(c.caseNumber(), ReferralKind.POLICE));
        driver.submit(c, "Task_Decide", "natural-resources.lead", ReferralAnswers.refer());
        driver.submit(c, "Task_SendPacket", "natural-resources.handler", ReferralAnswers.packet(driver.today()));
        String path = "/api/cases/" + c.caseNumber() + "/referrals";
        JsonNode one = Http.as(port, "district.leader").get(path).json().get(0);
        assertThat(one.path("kind").asText()).isEqualTo("POLICE");
        assertThat(one.path("state").asText()).isEqualTo("SENT");
        assertThat(one.path("sentOn").asText()).isEqualTo(driver.today().toString());
        assertThat(one.path("officers")).hasSize(2);
        assertThat(one.path("items")).hasSize(3);
        assertThat(one.path("clues").get(0).path("reportedBy").asText()).isEqualTo("natural-resources.supervisor");
        JsonNode concerned = Http.as(port, "chengdong.handler").get(path).json().get(0);
        assertThat(concerned.path("stateText").asText()).isEqualTo("已送出，待签收");
        assertThat(concerned.path("clues")).isEmpty();
        assertThat(Http.as(port, "shiling.handler").get(path).status()).isEqualTo(404);
        assertThat(Http.as(port, "admin.audit").get(path).status()).isEqualTo(404);
        assertThat(Http.as(port, "district.leader").get("/api/cases/NONE-1/referrals").status()).isEqualTo(404);
        assertThat(Http.anonymous(port).get(path).status()).isEqualTo(401);
    }

    private Answer submit(Http client, Map<String, Object> form) {
        return client.post(START + "/submit-form", Map.of("variables", form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue())))));
    }
}
