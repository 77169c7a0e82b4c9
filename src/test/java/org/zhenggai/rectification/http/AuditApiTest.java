package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** What the audit administrator sees over HTTP: who did what, to what, from where, with what outcome; and nobody else sees it. */
@RectificationTest
class AuditApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private org.camunda.bpm.engine.RuntimeService runtime;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;

    private Http auditor;
    private RectificationCase theCase;

    @BeforeEach
    void register() {
        auditor = Http.as(port, "admin.audit");
        theCase = driver.register(List.of("chengdong"), List.of("natural-resources"));
    }

    @Test
    void othersAreRefusedAndTheRefusalIsRecorded() {
        for (String user : List.of("admin.system", "admin.security", "district.leader", "chengdong.handler")) {
            for (String path : List.of("/api/audit", "/api/audit/choices", "/api/audit/export", "/api/audit/verify")) {
                assertThat(Http.as(port, user).get(path).status()).as(user + path).isEqualTo(403);
                assertThat(search("actor=" + user + "&outcome=REFUSED&object=" + path)).isNotEmpty();
            }
            assertThat(Http.as(port, user).post("/api/audit/anchors", Map.of()).status()).isEqualTo(403);
        }
        assertThat(Http.anonymous(port).get("/api/audit").status()).isEqualTo(401);
    }

    @Test
    void foreignCaseTaskAndEvidenceAreNamed() {
        Http stranger = Http.as(port, "yehe.handler");
        assertThat(stranger.get("/api/cases/" + theCase.caseNumber()).status()).isEqualTo(404);
        assertThat(search("actor=yehe.handler&object=" + theCase.caseNumber())).first().satisfies(entry -> {
            assertThat(entry.path("category").asText()).isEqualTo("ATTEMPT");
            assertThat(entry.path("outcome").asText()).isEqualTo("REFUSED");
            assertThat(entry.path("address").asText()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
            assertThat(entry.path("detail").asText()).contains("GET /api/cases/" + theCase.caseNumber());
        });
        assertThat(stranger.get("/api/cases/" + theCase.caseNumber() + "X").status()).isEqualTo(404);
        assertThat(search("object=" + theCase.caseNumber() + "X")).as("there is no such case").isEmpty();

        String task = driver.task(theCase, "Task_Investigate", "chengdong.handler").getId();
        assertThat(stranger.get("/engine-rest/task/" + task).status()).isEqualTo(404);
        assertThat(search("actor=yehe.handler&object=" + encoded("任务" + task))).isNotEmpty();
        assertThat(Http.session(port, "yehe.lead").get("/camunda/api/engine/engine/default/task/" + task).status()).isEqualTo(404);
        assertThat(search("object=" + encoded("任务" + task))).as("by the web applications' interface too").hasSize(2);
        assertThat(stranger.post("/engine-rest/task/" + task + "/claim", Map.of("userId", "yehe.handler")).status()).isEqualTo(403);
        assertThat(search("actor=yehe.handler&words=" + encoded("POST /engine-rest/task/" + task + "/claim"))).isNotEmpty();
    }

    @Test
    void administratorsAttemptsToBecomeMoreAreThere() {
        String grab = "{units: [{id: administration, name: 系统管理, kind: ADMINISTRATION, officers: [{id: admin.security, name: 安, "
                + "roles: [SECURITY, SYSTEM, AUDIT]}]}]}";
        assertThat(Http.as(port, "admin.security").post("/api/organization", grab, "application/yaml").status()).isEqualTo(400);
        assertThat(search("actor=admin.security&outcome=REFUSED&category=ORGANIZATION")).first()
                .satisfies(entry -> assertThat(entry.path("detail").asText()).contains("admin.security", "互斥"));
    }

    @Test
    void codeInAModelIsThereUnderTheNameOfWhoBroughtIt() {
        Http system = Http.as(port, "admin.system");
        String model = system.get("/api/administration/models/files/substitution.bpmn").text();
        for (String code : List.of("class=\"java.lang.Runtime\"", "expression=\"${runtimeService.toString()}\"")) {
            String changed = model.replaceFirst("camunda:(delegateExpression|expression)=\"[^\"]*\"",
                    Matcher.quoteReplacement("camunda:" + code));
            assertThat(changed).isNotEqualTo(model);
            assertThat(system.post("/api/administration/models?fileName=substitution.bpmn", changed, "application/octet-stream").status())
                    .isEqualTo(400);
        }
        assertThat(search("actor=admin.system&outcome=REFUSED&category=ATTEMPT&words=" + encoded("java.lang.Runtime"))).isNotEmpty();
        assertThat(search("actor=admin.system&outcome=REFUSED&category=ATTEMPT&words=runtimeService")).as("one hides no other")
                .isNotEmpty();
    }

    @Test
    void equalAttemptsAreOneEntry() {
        Http stranger = Http.as(port, "yehe.lead");
        for (int i = 0; i < 20; i++) {
            stranger.get("/api/cases/" + theCase.caseNumber() + "/evidence");
        }
        assertThat(search("actor=yehe.lead&object=" + theCase.caseNumber())).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void whatIsTriedInTheEngineItselfIsThere() {
        String task = driver.task(theCase, "Task_Investigate", "chengdong.handler").getId();
        String instance = driver.task(theCase, "Task_Investigate", "chengdong.handler").getProcessInstanceId();
        Http system = Http.as(port, "admin.system");
        assertThat(system.put("/engine-rest/process-instance/" + instance + "/suspended", Map.of("suspended", true)).status()).isEqualTo(
                403);
        assertThat(search("category=ATTEMPT&actor=admin.system&words=" + instance)).first().satisfies(entry -> {
            assertThat(entry.path("action").asText()).isEqualTo("无权进行的操作");
            assertThat(entry.path("outcome").asText()).isEqualTo("REFUSED");
            assertThat(entry.path("address").asText()).isNotEmpty();
        });
        runtime.suspendProcessInstanceById(instance);
        runtime.activateProcessInstanceById(instance);
        driver.pass(theCase, "Task_Investigate", "chengdong.handler");
        assertThat(search("actor=chengdong.handler&object=" + theCase.caseNumber())).as("casework has its timeline").isEmpty();
        assertThat(Http.as(port, "chengdong.handler").get("/engine-rest/task/" + task).status()).isEqualTo(404);
        assertThat(search("object=" + encoded("任务" + task))).as("a task that is done is nobody's").isEmpty();
    }

    @Test
    void exportsAreThere() {
        Http leader = Http.as(port, "district.leader");
        assertThat(leader.get("/api/ledger/export?q=" + encoded("某村民")).status()).isEqualTo(200);
        assertThat(leader.get("/api/dashboard/workbook").status()).isEqualTo(200);
        assertThat(leader.get("/api/cases/" + theCase.caseNumber() + "/archive").status()).isEqualTo(200);
        JsonNode exports = search("actor=district.leader&category=EXPORT&size=20");
        assertThat(exports).extracting(entry -> entry.path("action").asText()).contains("导出整改台账", "导出整改看板", "导出案卷");
        assertThat(exports.toString()).as("what was looked for may be a fact").contains("筛选条件：q").doesNotContain("某村民");
    }

    @Test
    void organizationChangesCarryBeforeAndAfter() {
        String before = "units: [{id: audit-test, name: 审计测试单位, kind: BUREAU, jurisdiction: tiedong, officers: "
                + "[{id: audit-test.one, name: 测试员, roles: [HANDLER]}]}]";
        String after = before.replace("[HANDLER]", "[HANDLER, LEAD]").replace("name: 测试员", "active: false, name: 测试员");
        Http security = Http.as(port, "admin.security");
        assertThat(security.post("/api/organization", before, "application/yaml").status()).isEqualTo(200);
        assertThat(security.post("/api/organization", after, "application/yaml").status()).isEqualTo(200);
        assertThat(search("category=ROLE&object=audit-test.one")).first().satisfies(entry -> {
            assertThat(entry.path("before").asText()).contains("承办人").doesNotContain("单位负责人", "停用");
            assertThat(entry.path("after").asText()).contains("承办人、单位负责人", "停用");
        });
    }

    @Test
    void searchKnowsTimesAsPeopleWriteThemAndPagesOn() {
        String day = jdbc.sql("select to_char(current_timestamp at time zone 'Asia/Shanghai', 'YYYY-FMMM-FMDD')").query(String.class)
                .single();
        String[] parts = day.split("-");
        for (String written : List.of(day, day.replace('-', '/'), parts[0] + "年" + parts[1] + "月" + parts[2] + "日",
                parts[0] + "年" + parts[1] + "月" + parts[2] + "日 0:00")) {
            assertThat(search("from=" + encoded(written))).as(written).isNotEmpty();
        }
        assertThat(search("to=2020-01-01")).isEmpty();
        Http.Answer wrong = auditor.get("/api/audit?from=" + encoded("昨天"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("detail").asText()).contains("2024-01-05");
        assertThat(auditor.get("/api/audit?words=%00").status()).isEqualTo(400);
        assertThat(auditor.get("/api/audit?category=NOTHING").status()).isEqualTo(400);

        JsonNode first = search("size=2");
        JsonNode second = search("size=2&before=" + first.get(1).path("seq").asLong());
        assertThat(second.get(0).path("seq").asLong()).isLessThan(first.get(1).path("seq").asLong());
        assertThat(search("words=" + encoded("100%_"))).as("no wildcards").isEmpty();
    }

    @Test
    void exportProvesItself() throws Exception {
        Map<String, byte[]> csv = unzip("/api/audit/export?size=10");
        JsonNode proof = Http.JSON.readTree(csv.get("proof.json"));
        proof.path("sha256").fields().forEachRemaining(file -> assertThat(sha256(csv.get(file.getKey())))
                .isEqualTo(file.getValue().asText()));
        JsonNode anchor = Http.JSON.readTree(proof.path("anchor").asText());
        assertThat(sha256(proof.path("anchor").asText().getBytes(StandardCharsets.UTF_8))).isEqualTo(proof.path("anchorSha256").asText());
        String[] lines = new String(csv.get("entries.jsonl"), StandardCharsets.UTF_8).split("\n");
        assertThat(lines).hasSize(proof.path("entries").asInt());
        String next = null;
        for (String line : lines) { // the youngest first
            JsonNode entry = Http.JSON.readTree(line);
            assertThat(sha256(canonical(entry).getBytes(StandardCharsets.UTF_8))).as(line).isEqualTo(entry.path("hash").asText());
            assertThat(next).isIn(null, entry.path("hash").asText());
            next = entry.path("previous").asText();
            if (entry.path("position").asLong() == anchor.path("auditEntries").asLong()) {
                assertThat(entry.path("hash").asText()).isEqualTo(anchor.path("auditHash").asText());
            }
        }
        assertThat(new String(csv.get("操作日志.csv"), StandardCharsets.UTF_8)).startsWith("\uFEFF\"流水号\"").contains("导出操作日志");
        Map<String, byte[]> xlsx = unzip("/api/audit/export?form=XLSX&category=EXPORT");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.get("操作日志.xlsx")))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(Http.JSON.readTree(xlsx.get("proof.json")).path("entries").asInt());
        }
    }

    /** As docs/operations.md describes it, written anew. */
    private static String canonical(JsonNode entry) {
        StringBuilder text = new StringBuilder();
        add(text, "position", entry.path("position"));
        add(text, "previous", entry.path("previous"));
        text.append("table:11:audit_entry\n");
        for (Iterator<Map.Entry<String, JsonNode>> fields = entry.fields(); fields.hasNext();) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (!List.of("position", "previous", "hash").contains(field.getKey())) {
                add(text, field.getKey(), field.getValue());
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String name, JsonNode value) {
        String written = value.asText();
        text.append(value.isNull() ? name + ":-\n" : name + ":" + written.codePointCount(0, written.length()) + ":" + written + "\n");
    }

    private Map<String, byte[]> unzip(String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(("admin.audit:" + RectificationTest.PASSWORD)
                        .getBytes(StandardCharsets.UTF_8))).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode search(String query) {
        Http.Answer answer = auditor.get("/api/audit?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items");
    }
}
