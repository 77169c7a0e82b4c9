package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rectification.http.Archives.download;
import static org.zhenggai.rectification.http.Archives.sha256;
import static org.zhenggai.rectification.http.Archives.text;
import static org.zhenggai.rectification.http.Archives.unzipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.evidence.EvidenceClient;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;
import org.zhenggai.rectification.views.trace.CaseWay;
import org.zhenggai.rectification.views.trace.ProcessWay;

/** One case, one file: the way of a closed case and its archive, as the people concerned and as strangers get them. */
@RectificationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private HistoryService history;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private CaseWay ways;
    @Autowired
    private Timeline timeline;
    @TempDir
    private Path folder;

    private RectificationCase closed;

    /** A case of 城东乡, returned once and then closed. */
    private synchronized RectificationCase closed() {
        if (closed == null) {
            RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
            driver.pass(c, "Task_Investigate", "chengdong.handler", "Task_DraftProgramme", "chengdong.handler",
                    "Task_ReviewProgramme", "natural-resources.supervisor");
            new EvidenceClient(port, "chengdong.handler", c.caseNumber()).handIn("plot-boundary", "../现场:照片.png", picture(), Map.of());
            driver.pass(c, "Task_Rectify", "chengdong.handler");
            driver.back(c, "Task_SelfCheck", "chengdong.lead");
            driver.submit(c, "Task_Rectify", "chengdong.handler", Answers.answering(
                    Answers.pass("Task_Rectify", driver.today()), 1, 1));
            driver.pass(c, "Task_SelfCheck", "chengdong.lead", "Task_PreliminaryReview", "natural-resources.supervisor",
                    "Task_SiteInspection", "natural-resources.inspector", "Task_SiteInspection", "natural-resources.inspector-2",
                    "Task_JointReview", "natural-resources.lead", "Task_PublishNotice", "district.supervisor");
            driver.workingDaysPass(10);
            driver.pass(c, "Task_Approve", "district.leader", "Task_Report", "natural-resources.reviewer",
                    "Task_RecordFeedback", "natural-resources.reviewer");
            closed = c;
        }
        return closed;
    }

    @Test
    void wayTellsWhatWasPassedInOrderAndWhatTheEngineRemembers() {
        RectificationCase c = closed();
        JsonNode way = Http.as(port, "chengdong.handler").get("/api/cases/" + c.caseNumber() + "/way").json();
        assertThat(elements(way, "rectification-preparation")).containsSubsequence("Task_Investigate", "Decide_Route",
                "Task_DraftProgramme", "Task_ReviewProgramme", "End_ProgrammeApproved")
                .doesNotContain("Task_ConfirmUnfounded", "End_Unfounded");
        assertThat(elements(way, "deadline-bound-rectification")).containsSubsequence("Call_Preparation", "Task_Rectify",
                "Call_Acceptance", "Task_Rectify", "Call_Acceptance", "Service_CloseCase", "End_Closed").doesNotContain("End_Unfounded");
        assertThat(elements(way, "acceptance")).containsSubsequence("Task_SelfCheck", "End_ReturnedBySelfCheck", "Task_SelfCheck",
                "Task_PreliminaryReview", "Task_SiteInspection", "Task_JointReview", "Task_PublishNotice", "Timer_NoticeEnded",
                "Task_Approve", "Task_Report", "Task_RecordFeedback", "End_Accepted").doesNotContain("Task_DecideObjection");
        JsonNode first = way.get(0).path("steps").get(0);
        assertThat(first.path("number").asInt()).isEqualTo(1);
        assertThat(first.path("outcomeName").asText()).isEqualTo("已完成");
        for (ProcessWay one : ways.of(c)) {
            HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery().processInstanceId(one.instance())
                    .singleResult();
            assertThat(one.definitionId()).isEqualTo(instance.getProcessDefinitionId());
            assertThat(one.calledBy()).isEqualTo(instance.getSuperProcessInstanceId());
            assertThat(one.endedAt() == null).isEqualTo(instance.getEndTime() == null);
            assertThat(one.steps().stream().map(step -> step.elementId() + " " + step.outcome() + " " + step.calledInstance()).toList())
                    .as(one.processKey()).containsExactlyInAnyOrderElementsOf(remembered(one.instance()));
        }
    }

    @Test
    void flowsNotedLeadToTheElementsTheyWereNotedWith() {
        int noted = 0;
        for (ProcessWay way : ways.of(closed())) {
            var model = repository.getBpmnModelInstance(way.definitionId());
            for (ProcessWay.Step step : way.steps()) {
                if (step.flowId() != null) {
                    SequenceFlow flow = model.getModelElementById(step.flowId());
                    assertThat(flow.getTarget().getId()).isEqualTo(step.elementId());
                    noted++;
                }
            }
        }
        assertThat(noted).isGreaterThan(20);
    }

    @Test
    void pictureShowsTheWayInTheModel() {
        RectificationCase c = closed();
        String acceptance = ways.of(c).stream().filter(way -> way.processKey().equals("acceptance")).reduce((a, b) -> b).orElseThrow()
                .instance();
        String address = "/api/cases/" + c.caseNumber() + "/way/" + acceptance + ".svg";
        String svg = Http.as(port, "chengdong.handler").get(address).text();
        assertThat(svg).startsWith("<svg").contains("自验").contains("url(#taken)").contains("url(#aside)").contains(">未经过<")
                .contains(">1<");
        assertThat(Http.as(port, "shanmen.handler").get(address).status()).isEqualTo(404);
        RectificationCase other = driver.register(List.of("shanmen"), List.of("natural-resources"));
        assertThat(Http.as(port, "shanmen.handler").get("/api/cases/" + other.caseNumber() + "/way/" + acceptance + ".svg").status())
                .as("by way of a case of one's own").isEqualTo(404);
        assertThat(Http.anonymous(port).get(address).status()).isEqualTo(401);
    }

    @Test
    void archiveOfAClosedCaseHoldsEverythingAndProvesItself() throws Exception {
        RectificationCase c = closed();
        HttpResponse<byte[]> answer = download(port, "chengdong.handler", c);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        Map<String, byte[]> files = unzipped(answer.body());
        assertThat(files.keySet()).contains("目录.html", "目录.csv", "核验说明.txt", "manifest.sha256", "时间线/时间线.html", "时间线/时间线.json",
                "消息/消息送达.html", "消息/消息送达.json",
                "表单/表单.json", "流程图/所经环节.json", "证据/证据.json").anyMatch(name -> name.matches("流程图/\\d\\d-验收销号.*\\.svg"));

        String[] lines = text(files, "manifest.sha256").split("\n");
        assertThat(lines).hasSize(files.size() - 1);
        for (String line : lines) {
            assertThat(line.substring(0, 64)).as(line).isEqualTo(sha256(files.get(line.substring(66))));
        }
        checkedByTheSystemsOwnTool(files);

        String number = jdbc.sql("select name from case_archive where case_id = :c").param("c", c.id()).query(String.class).single();
        assertThat(number).matches("整改归〔\\d{4}〕\\d+号");
        assertThat(text(files, "目录.html")).contains(number).contains("已销号").doesNotContain("未结案");
        assertThat(jdbc.sql("select archive_number from ledger_row where case_id = :c").param("c", c.id()).query(String.class).single())
                .isEqualTo(number);
        JsonNode entries = Http.JSON.readTree(text(files, "时间线/时间线.json"));
        List<Long> seqs = StreamSupport.stream(entries.spliterator(), false).map(entry -> entry.path("seq").asLong()).toList();
        assertThat(seqs).isNotEmpty().isEqualTo(timeline.of(c.id()).stream().map(entry -> entry.seq()).toList());
        assertThat(text(files, "目录.html")).contains(jdbc.sql("select hash from timeline_entry where seq = :seq")
                .param("seq", seqs.get(seqs.size() - 1)).query(String.class).single());
        assertThat(text(files, "目录.csv")).contains("表单/001-调查核实-");
    }

    @Test
    void evidenceStandsInTheArchiveByteForByteUnderASafeName() throws Exception {
        RectificationCase c = closed();
        Map<String, byte[]> files = unzipped(download(port, "chengdong.handler", c).body());
        JsonNode pieces = Http.JSON.readTree(text(files, "证据/证据.json"));
        assertThat(pieces).hasSize(1);
        List<String> names = files.keySet().stream().filter(name -> name.startsWith("证据/001-")).toList();
        assertThat(names).singleElement().asString().startsWith("证据/001-图斑号及边界材料-").endsWith(".png").doesNotContain("..");
        assertThat(sha256(files.get(names.get(0)))).isEqualTo(pieces.get(0).path("sha256").asText()).isEqualTo(sha256(picture()));
        assertThat(text(files, "目录.csv")).contains(names.get(0)).contains("待审阅").doesNotContain("不一致");
    }

    @Test
    void lettersStandInTheArchiveAsIssuedForWhoMayReadThem() throws Exception {
        RectificationCase c = closed();
        jdbc.sql("""
                insert into letter (id, kind, subject, case_id, title, unit_id, signed_by, issued_at, sha256, content)
                select 'referral-of-' || :c, 'REFERRAL', 'of-' || :c, case_id, '关于移送问题线索的函', unit_id, signed_by, issued_at, sha256, content
                from letter where case_id = :c limit 1""").param("c", c.id()).update();
        JsonNode issued = Http.as(port, "chengdong.handler").get("/api/cases/" + c.caseNumber() + "/letters").json();
        assertThat(issued.findValuesAsText("kind")).contains("closure-application", "acceptance-opinion", "public-notice", "city-report");
        Map<String, byte[]> files = unzipped(download(port, "chengdong.handler", c).body());
        List<String> letters = files.keySet().stream().filter(name -> name.startsWith("文书/")).toList();
        List<String> hashes = new ArrayList<>();
        for (String letter : letters) {
            hashes.add(sha256(files.get(letter)));
        }
        assertThat(hashes).as("byte for byte").containsExactlyInAnyOrderElementsOf(issued.findValuesAsText("sha256"));
        assertThat(letters).allMatch(name -> name.endsWith(".docx")).anyMatch(name -> name.matches("文书/\\d{3}-销号申请表.*"));
        assertThat(text(files, "目录.csv")).contains(letters).contains("已签发").doesNotContain("移送", "不一致");
        assertThat(unzipped(download(port, "natural-resources.reviewer", c).body()).keySet()).as("whoever is not concerned")
                .anyMatch(name -> name.startsWith("文书/") && name.contains("移送"));
    }

    @Test
    void formsStandInTheArchiveAsTheyWereSubmitted() throws Exception {
        RectificationCase c = closed();
        Map<String, byte[]> files = unzipped(download(port, "natural-resources.reviewer", c).body());
        JsonNode forms = Http.JSON.readTree(text(files, "表单/表单.json"));
        List<String> tasks = StreamSupport.stream(forms.spliterator(), false).map(form -> form.path("taskKey").asText()).toList();
        assertThat(tasks).startsWith("Task_Investigate", "Task_DraftProgramme", "Task_ReviewProgramme", "Task_Rectify", "Task_SelfCheck",
                "Task_Rectify", "Task_SelfCheck").endsWith("Task_RecordFeedback").doesNotContain("Task_DecideObjection");
        JsonNode rectify = forms.get(3);
        assertThat(rectify.path("submitter").asText()).isEqualTo("城东乡承办人甲");
        assertThat(rectify.path("unitName").asText()).isEqualTo("城东乡");
        assertThat(rectify.toString()).contains("整改完成情况报告").contains("该地块已拆除复耕并通过镇级核验");
        String selfCheck = files.keySet().stream().filter(name -> name.startsWith("表单/005-")).findFirst().orElseThrow();
        assertThat(text(files, selfCheck)).contains("缺少复耕后的种植照片，请补充。").contains("退回").doesNotContain("RETURN");
    }

    @Test
    void openCaseIsTakenOutByOverseersAloneAndMarked() throws Exception {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        Http.Answer refused = Http.as(port, "chengdong.handler").get("/api/cases/" + c.caseNumber() + "/archive");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains("尚未办结");
        assertThat(Http.as(port, "shanmen.handler").get("/api/cases/" + c.caseNumber() + "/archive").status()).isEqualTo(404);
        assertThat(Http.as(port, "admin.audit").get("/api/cases/" + c.caseNumber() + "/archive").status()).isEqualTo(404);
        HttpResponse<byte[]> answer = download(port, "district.leader", c);
        assertThat(text(unzipped(answer.body()), "目录.html")).contains("未结案：").contains("未编归档号");
        assertThat(jdbc.sql("""
                select object || ' ' || detail from audit_entry where actor = 'district.leader' and action = '导出案卷'
                order by seq desc limit 1""").query(String.class).single()).isEqualTo(c.caseNumber() + " 未结案");
    }

    private static byte[] picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private void checkedByTheSystemsOwnTool(Map<String, byte[]> files) throws Exception {
        // where the JVM writes Chinese file names as they are
        if (!Files.isExecutable(Path.of("/usr/bin/sha256sum")) || !"UTF-8".equals(System.getProperty("sun.jnu.encoding"))) {
            return;
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            assertThat(path).startsWithRaw(folder);
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        assertThat(run("sha256sum", "-c", "manifest.sha256")).isZero();
        Files.writeString(folder.resolve("时间线/时间线.html"), "改动");
        assertThat(run("sha256sum", "-c", "manifest.sha256")).as("a changed file").isNotZero();
    }

    private int run(String... command) throws Exception {
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private List<String> remembered(String instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .filter(activity -> !activity.getActivityType().equals("multiInstanceBody")).map(ArchiveTest::words).toList();
    }

    private static String words(HistoricActivityInstance activity) {
        return activity.getActivityId() + " " + (activity.getEndTime() == null ? "RUNNING" : activity.isCanceled() ? "CANCELED" : "PASSED")
                + " " + activity.getCalledProcessInstanceId();
    }

    private static List<String> elements(JsonNode way, String process) {
        List<String> elements = new ArrayList<>();
        way.forEach(one -> {
            if (one.path("processKey").asText().equals(process)) {
                one.path("steps").forEach(step -> elements.add(step.path("elementId").asText()));
            }
        });
        return elements;
    }
}
