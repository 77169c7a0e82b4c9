package org.zhenggai.rectification.casework.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.evidence.EvidenceChanged;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** A round that comes back: the flag is the comment, the comment has its author, the answer stands beside it, doubts are said. */
@RectificationTest
class ReturnedRoundTest {

    private static final String HANDLER = "chengdong.handler";
    private static final String LEAD = "chengdong.lead";
    private static final String REVIEWER = "natural-resources.supervisor";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Timeline timeline;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void flagCommentAnswerAndChangeAreOneThread() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", HANDLER, "Task_DraftProgramme", HANDLER, "Task_ReviewProgramme", REVIEWER);
        assertThat(facts(c, "Task_Rectify", HANDLER).path("hasComments").path("value").asBoolean()).isFalse();
        UUID photo = photo(c);
        driver.pass(c, "Task_Rectify", HANDLER);

        // what is ticked against the case file is doubted before, and noted when it is submitted all the same
        String check = claimed(c, "Task_SelfCheck", LEAD);
        assertThat(doubts(LEAD, check, Map.of("conclusion", "PASS", "checklist", List.of("SIGNATURES", "PHOTOS")))).satisfiesExactly(
                first -> assertThat(first.asText()).isEqualTo("勾选了“责任人签字齐全”，但案卷中没有责任人签字表"),
                second -> assertThat(second.asText()).contains("同一位置的影像齐全", "整改前照片").doesNotContain("整改后照片"));
        assertThat(doubts(LEAD, check, Map.of("conclusion", "RETURN", "checklist", List.of("SIGNATURES")))).isEmpty();
        assertThat(Http.as(port, HANDLER).post("/api/tasks/" + check + "/doubts", Map.of()).status()).isIn(403, 404);
        driver.pass(c, "Task_SelfCheck", LEAD);
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.kind().equals("DOUBTED")).singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("但案卷中没有责任人签字表"));

        Answer flagged = Http.as(port, REVIEWER).post("/api/cases/" + c.caseNumber() + "/evidence/" + photo + "/review",
                Map.of("verdict", "FLAGGED", "reason", "拍摄位置与整改前不一致"));
        assertThat(flagged.status()).as(flagged.text()).isEqualTo(200);
        String comment = "整改后照片（after.jpg）：拍摄位置与整改前不一致";
        assertThat(list(facts(c, "Task_PreliminaryReview", REVIEWER), "comments").get(0).path("text").asText()).isEqualTo(comment);
        assertThat(list(facts(c, "Task_PreliminaryReview", REVIEWER), "missingEvidence").toString()).contains("责任人签字表", "整改后照片");
        String review = claimed(c, "Task_PreliminaryReview", REVIEWER);
        assertThat(doubts(REVIEWER, review, Map.of("conclusion", "PASS")).toString()).contains("尚缺", "仍有疑问", "after.jpg");
        Map<String, Object> back = new HashMap<>(Answers.back("Task_PreliminaryReview", driver.today()));
        back.put("comments", List.of(Map.of("text", comment)));
        driver.submit(c, "Task_PreliminaryReview", REVIEWER, back);

        JsonNode returned = facts(c, "Task_Rectify", HANDLER);
        assertThat(returned.path("returnedText").path("value").asText()).contains("第1次提交已被退回", "共1条意见");
        assertThat(list(returned, "answers").get(0).path("from").asText()).contains("铁东分局", "第1次提交");
        String rectify = claimed(c, "Task_Rectify", HANDLER);
        assertThat(doubts(HANDLER, rectify, Map.of("action", "SUBMIT")).toString()).contains("有疑问的材料没有替换", "after.jpg");
        assertThat(doubts(HANDLER, rectify, Map.of("action", "PROGRESS"))).isEmpty();
        Map<String, Object> again = new HashMap<>(Answers.pass("Task_Rectify", driver.today()));
        again.put("completionReport", "该地块已拆除复耕并通过镇级核验，照片已在原位置重拍。");
        again.put("answers", List.of(Map.of("number", "1", "answer", "已在原位置重拍。")));
        driver.submit(c, "Task_Rectify", HANDLER, again);

        JsonNode checked = facts(c, "Task_SelfCheck", LEAD);
        assertThat(list(checked, "answeredComments").get(0).path("answer").asText()).isEqualTo("已在原位置重拍。");
        assertThat(list(checked, "changedFields")).singleElement().satisfies(change -> {
            assertThat(change.path("field").asText()).isEqualTo("整改完成情况报告");
            assertThat(change.path("before").asText()).contains("具备验收条件");
            assertThat(change.path("now").asText()).contains("重拍");
        });
    }

    private UUID photo(RectificationCase c) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into evidence_piece (id, case_id, type, file_name, media_type, size, sha256, uploaded_by, unit_id, uploaded_at,
                state)
                values (?, ?, 'after-photo', 'after.jpg', 'image/jpeg', 1, ?, 'chengdong.handler', 'chengdong', ?, 'SUBMITTED')""")
                .params(id, c.id(), "0".repeat(64), OffsetDateTime.now(ZoneId.of("Asia/Shanghai"))).update();
        events.publishEvent(new EvidenceChanged(c.id()));
        return id;
    }

    private String claimed(RectificationCase c, String task, String user) {
        String id = driver.task(c, task, user).getId();
        assertThat(Http.as(port, user).post("/engine-rest/task/" + id + "/claim", Map.of("userId", user)).status()).isEqualTo(204);
        return id;
    }

    private JsonNode doubts(String user, String task, Map<String, Object> values) {
        Answer answer = Http.as(port, user).post("/api/tasks/" + task + "/doubts", values);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode facts(RectificationCase c, String task, String user) {
        return Http.as(port, user).get("/engine-rest/task/" + driver.task(c, task, user).getId()
                + "/form-variables?deserializeValues=false")
                .json();
    }

    private static JsonNode list(JsonNode facts, String name) {
        try {
            return Http.JSON.readTree(facts.path(name).path("value").asText());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
