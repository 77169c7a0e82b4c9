package org.zhenggai.rectification.casework.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
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
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** The checklist of a case, and the gate it is at the submission of evidence and at the self-check. */
@RectificationTest
class CompletenessTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Checklist checklist;
    @Autowired
    private Completeness completeness;
    @Autowired
    private Timeline timeline;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void missingPiecesStopTheSubmissionUnlessAReasonIsGiven() {
        RectificationCase c = atRectification();
        Map<String, Object> silent = new HashMap<>(Answers.pass("Task_Rectify", driver.today()));
        silent.remove("missingReason");
        assertThatThrownBy(() -> driver.submit(c, "Task_Rectify", "chengdong.handler", silent))
                .hasMessageContaining("尚缺必备的举证材料").hasMessageContaining("复耕验收意见").hasMessageContaining("整改后照片");
        assertThat(driver.keys(c)).containsExactly("Task_Rectify");
        assertThat(completeness.latest(c.id())).isEmpty();
        assertThat(timeline.of(c.id())).extracting("kind").doesNotContain("EVIDENCE_GAP", "Task_Rectify");

        // progress needs no evidence
        driver.submit(c, "Task_Rectify", "chengdong.handler", Map.of("action", "PROGRESS", "progress", "拆除过半。"));

        driver.pass(c, "Task_Rectify", "chengdong.handler");
        assertThat(completeness.gaps(c.id(), 1)).singleElement().satisfies(gap -> {
            assertThat(gap.missing()).contains("复耕验收意见").doesNotContain("自验表", "整改完成情况报告", "一案一策整改方案");
            assertThat(gap.explainedBy()).isEqualTo("chengdong.handler");
        });
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.kind().equals("EVIDENCE_GAP")).singleElement()
                .satisfies(entry -> assertThat(entry.summary()).startsWith("举证材料缺项说明，缺"));

        Map<String, Object> check = new HashMap<>(Answers.pass("Task_SelfCheck", driver.today()));
        check.remove("missingReason");
        assertThatThrownBy(() -> driver.submit(c, "Task_SelfCheck", "chengdong.lead", check)).hasMessageContaining("尚缺必备的举证材料");
        check.put("missingReason", "耕作期未到，补种后补交验收意见。");
        driver.submit(c, "Task_SelfCheck", "chengdong.lead", check);

        Map<String, Object> seen = factsOf(c, "Task_PreliminaryReview", "natural-resources.supervisor");
        assertThat((String) seen.get("evidenceText")).startsWith("应交11类，已交0类，尚缺：");
        assertThat((String) seen.get("evidenceGapText")).contains("材料原件在区级部门会办", "耕作期未到，补种后补交验收意见。");
    }

    @Test
    void aReturnedSelfCheckNeedsNoReason() {
        RectificationCase c = atRectification();
        driver.pass(c, "Task_Rectify", "chengdong.handler");
        driver.back(c, "Task_SelfCheck", "chengdong.lead");
        assertThat(driver.keys(c)).containsExactly("Task_Rectify");
    }

    @Test
    void completeEvidenceNeedsNoReason() {
        RectificationCase c = atRectification();
        assertThat(rate(c)).isEqualTo("0%");
        UUID photo = null;
        for (ChecklistEntry entry : checklist.of(c.id())) {
            if (entry.missing()) {
                UUID id = add(c, entry.type());
                photo = entry.type().equals("after-photo") ? id : photo;
            }
        }
        assertThat(completeness.of(c.id())).isEqualTo(new Completeness.Standing(11, 11, List.of()));
        assertThat(rate(c)).isEqualTo("100%");

        // a flagged piece no longer answers its line
        jdbc.sql("update evidence_piece set state = 'FLAGGED' where id = :id").param("id", photo).update();
        events.publishEvent(new EvidenceChanged(c.id()));
        assertThat(completeness.of(c.id()).text()).isEqualTo("应交11类，已交10类，尚缺：整改后照片");
        assertThat(rate(c)).isEqualTo("91%");
        UUID next = add(c, "after-photo");
        jdbc.sql("update evidence_piece set state = 'REPLACED', replaced_by = :next where id = :id").param("id", photo)
                .param("next", next).update();

        Map<String, Object> form = new HashMap<>(Answers.pass("Task_Rectify", driver.today()));
        form.remove("missingReason");
        driver.submit(c, "Task_Rectify", "chengdong.handler", form);
        assertThat(completeness.latest(c.id())).isEmpty();
        assertThat(timeline.of(c.id())).extracting("summary").contains("第1次提交举证材料，应交11类，已交11类");
        assertThat(factsOf(c, "Task_SelfCheck", "chengdong.lead").get("submittedDocuments")).asList().hasSize(11)
                .allSatisfy(row -> assertThat(row).asString().contains("首次提交"));
    }

    @Test
    void aProblemOfEarlierInspectionsAsksForItsOriginalTypesListToo() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        Map<String, Object> found = new HashMap<>(Answers.pass("Task_Investigate", driver.today()));
        found.put("problemType", "LEGACY");
        assertThatThrownBy(() -> driver.submit(c, "Task_Investigate", "chengdong.handler", found)).hasMessageContaining("原问题类型");
        found.put("originalType", "UNAPPROVED_CONSTRUCTION");
        driver.submit(c, "Task_Investigate", "chengdong.handler", found);
        assertThat(checklist.of(c.id()).stream().filter(entry -> entry.need() == Need.REQUIRED).map(ChecklistEntry::name)).contains(
                "责令改正通知书", "复耕验收意见", "历次意见答复", "补充材料清单").hasSize(8);
        assertThat(Http.as(port, "chengdong.handler").get("/api/cases/" + c.caseNumber() + "/file").json().path("route").asText())
                .isEqualTo("按原问题类型补正举证（原问题：依法拆除，恢复耕种条件）");
    }

    @Test
    void theChecklistIsReadUnderTheRulesOfTheCase() {
        RectificationCase c = atRectification();
        var read = Http.as(port, "chengdong.handler").get("/api/cases/" + c.caseNumber() + "/checklist");
        assertThat(read.status()).isEqualTo(200);
        var first = read.json().get(0);
        assertThat(first.path("need").asText()).isEqualTo("REQUIRED");
        assertThat(first.path("name").asText()).isEqualTo("责令改正通知书");
        assertThat(first.path("needsDocument").asBoolean()).isTrue();
        assertThat(read.json()).anySatisfy(entry -> {
            assertThat(entry.path("type").asText()).isEqualTo("programme");
            assertThat(entry.path("form").asBoolean()).isTrue();
            assertThat(entry.path("satisfied").asBoolean()).as("the programme is approved").isTrue();
        });
        assertThat(Http.as(port, "yehe.handler").get("/api/cases/" + c.caseNumber() + "/checklist").status()).isEqualTo(404);
        assertThat(Http.as(port, "yehe.handler").get("/api/cases/" + c.caseNumber() + "/file").status()).isEqualTo(404);
    }

    @Test
    void theCaseFileIsFoundFromTheTask() {
        RectificationCase c = atRectification();
        String task = driver.task(c, "Task_Rectify", "chengdong.handler").getId();
        assertThat(Http.as(port, "chengdong.handler").get("/api/tasks/" + task + "/case").json().path("caseNumber").asText())
                .isEqualTo(c.caseNumber());
        assertThat(Http.as(port, "yehe.handler").get("/api/tasks/" + task + "/case").status()).isEqualTo(404);
        var words = Http.as(port, "natural-resources.supervisor").get("/api/cases/" + c.caseNumber() + "/file").json();
        assertThat(words.path("route").asText()).isEqualTo("依法拆除，恢复耕种条件");
        assertThat(words.path("state").asText()).isEqualTo("整改举证");
        assertThat(words.path("programme").path("milestones")).hasSize(2);
        assertThat(words.path("completeness").path("missing")).hasSize(11);
    }

    private RectificationCase atRectification() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", "chengdong.handler", "Task_DraftProgramme", "chengdong.handler", "Task_ReviewProgramme",
                "natural-resources.supervisor");
        return c;
    }

    private Map<String, Object> factsOf(RectificationCase c, String task, String user) {
        String id = driver.task(c, task, user).getId();
        Map<String, Object> seen = new HashMap<>();
        Http.as(port, user).get("/engine-rest/task/" + id + "/form-variables").json().fields()
                .forEachRemaining(field -> seen.put(field.getKey(), value(field.getValue().path("value"))));
        return seen;
    }

    private static Object value(com.fasterxml.jackson.databind.JsonNode node) {
        return node.isTextual() && !node.asText().startsWith("[") ? node.asText() : new com.fasterxml.jackson.databind.ObjectMapper()
                .convertValue(node.isTextual() ? parsed(node.asText()) : node, Object.class);
    }

    private static com.fasterxml.jackson.databind.JsonNode parsed(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A piece as the intake records it; the file itself is of no interest here. */
    private UUID add(RectificationCase c, String type) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into evidence_piece (id, case_id, type, file_name, media_type, size, sha256, uploaded_by, unit_id, uploaded_at,
                state)
                values (?, ?, ?, ?, 'application/pdf', 1, ?, 'chengdong.handler', 'chengdong', ?, 'SUBMITTED')""")
                .params(id, c.id(), type, type + ".pdf", "0".repeat(64), OffsetDateTime.now(java.time.ZoneId.of("Asia/Shanghai"))).update();
        events.publishEvent(new EvidenceChanged(c.id()));
        return id;
    }

    private String rate(RectificationCase c) {
        return jdbc.sql("select evidence_rate from ledger_row where case_id = :case").param("case", c.id()).query(String.class).single();
    }
}
