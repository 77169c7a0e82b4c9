package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** One case over the REST interface, by the accounts that own each step, to closure; every wrong way is tried on the way. */
@RectificationTest
class JourneyTest {

    private static final String REST = "/engine-rest";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;

    @Test
    void caseReachesClosure() {
        RectificationCase c = driver.register(List.of("police", "natural-resources", "shiling"), List.of("district"));
        step(c, "Task_Investigate", "police.handler", "police.lead");
        step(c, "Task_DraftProgramme", "police.handler-2", "shiling.handler");
        step(c, "Task_ReviewProgramme", "district.supervisor", "natural-resources.supervisor");
        step(c, "Task_Rectify", "police.handler", "district.supervisor");
        step(c, "Task_SelfCheck", "police.lead", "police.handler");
        step(c, "Task_Countersign", "natural-resources.lead", "police.lead");
        step(c, "Task_Countersign", "shiling.lead", "natural-resources.lead");
        step(c, "Task_PreliminaryReview", "district.supervisor-2", "natural-resources.supervisor");
        step(c, "Task_SiteInspection", "district.inspector", "natural-resources.inspector");
        step(c, "Task_SiteInspection", "district.inspector-3", "district.supervisor");
        step(c, "Task_JointReview", "district.lead", "district.leader");
        step(c, "Task_PublishNotice", "district.supervisor", "district.leader");
        driver.workingDaysPass(10);
        step(c, "Task_Approve", "district.leader", "district.supervisor");
        step(c, "Task_Report", "district.supervisor", "natural-resources.reviewer");
        step(c, "Task_RecordFeedback", "district.supervisor", "natural-resources.reviewer");
        JsonNode file = caseFile(c);
        assertThat(file.path("processState").asText()).isEqualTo("CLOSED");
        assertThat(file.path("scheduleState").asText()).isEqualTo("CLOSED");
        assertThat(file.path("openTasks")).isEmpty();
        assertThat(file.path("timeline")).extracting(entry -> entry.path("kind").asText()).containsSubsequence("CASE_REGISTERED",
                "PROCESS_STARTED", "Task_Investigate", "ROUTE_DECIDED", "Task_DraftProgramme", "Task_ReviewProgramme", "Task_Rectify",
                "Task_SelfCheck", "Task_Countersign", "Task_PreliminaryReview", "Task_SiteInspection", "Task_JointReview",
                "Task_PublishNotice", "CLOCK_HELD", "CLOCK_RELEASED", "Task_Approve", "Task_Report", "Task_RecordFeedback",
                "CASE_CLOSED");
    }

    /** Tries the task as a wrong account and with bad forms, then does it. */
    private void step(RectificationCase c, String key, String officer, String wrong) {
        String task = driver.task(c, key, officer).getId();
        int entries = acts(c);
        Map<String, Object> form = Answers.pass(key, driver.today());

        Answer refused = Http.as(port, wrong).submit(REST, task, form);
        assertThat(refused.status()).as(wrong + " " + key + " " + refused.text()).isEqualTo(403);

        Http client = Http.as(port, officer);
        badForm(client, task, Map.of(), "为必填项");
        Map<String, Object> unknown = new HashMap<>(form);
        unknown.put("leadUnit", "shiling");
        badForm(client, task, unknown, "leadUnit");
        for (String field : form.keySet()) {
            Map<String, Object> wrongType = new HashMap<>(form);
            wrongType.put(field, Map.of("a", 1));
            badForm(client, task, wrongType, field);
        }
        assertThat(acts(c)).as("nothing half-written").isEqualTo(entries);

        Answer done = client.submit(REST, task, form);
        assertThat(done.status()).as(key + " " + done.text()).isEqualTo(204);
        assertThat(client.submit(REST, task, form).status()).isEqualTo(409);
    }

    private void badForm(Http client, String task, Map<String, Object> form, String says) {
        Answer answer = client.submit(REST, task, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("message").asText()).startsWith("【");
        assertThat(answer.json().path("problems")).as(answer.text()).anySatisfy(problem -> assertThat(problem.path("field").asText()
                + problem.path("message").asText()).contains(says));
    }

    private int acts(RectificationCase c) {
        return caseFile(c).path("timeline").size();
    }

    private JsonNode caseFile(RectificationCase c) {
        return Http.as(port, "district.leader").get("/api/cases/" + c.caseNumber()).json();
    }
}
