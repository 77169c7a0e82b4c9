package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;
import org.zhenggai.rectification.views.ledgerimport.MessyWorkbooks;

/** Excel both ways over HTTP: a round trip, what an import may change and what it may not, and the legacy list. */
@RectificationTest
class LedgerImportHttpTest {

    private static final String IMPORTS = "/api/ledger/imports";
    private static final String REVIEWER = "natural-resources.reviewer";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private PlanRegistration plans;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void roundTripChangesNothing() {
        RectificationCase c = driver.register(List.of("yehe"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", "yehe.handler", "Task_DraftProgramme", "yehe.handler");
        HttpResponse<byte[]> export = download(REVIEWER, "/api/ledger/export");
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.headers().firstValue("Content-Disposition").orElse("")).contains("filename*=UTF-8''%E6%95%B4%E6%94%B9");
        JsonNode checked = upload(REVIEWER, export.body(), "").json();
        assertThat(checked.path("errors")).isEmpty();
        assertThat(checked.path("warnings")).isEmpty();
        assertThat(checked.path("changes")).isEmpty();
        assertThat(checked.path("creates").asInt()).isZero();
        assertThat(checked.path("updates").asInt()).isZero();
        assertThat(checked.path("unchanged").asInt()).isEqualTo(checked.path("rows").asInt()).isGreaterThanOrEqualTo(17);
        Answer committed = Http.as(port, REVIEWER).post(IMPORTS + "/" + checked.path("id").asLong() + "/commit", "");
        assertThat(committed.status()).isEqualTo(200);
    }

    @Test
    void exportHasTheReadersRowsOnly() throws IOException {
        byte[] file = download("shanmen.handler", "/api/ledger/export?plan=tiedong-2023").body();
        try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(7);
        }
        assertThat(download("natural-resources.reviewer", "/api/ledger/export?sort=phone").statusCode()).isEqualTo(400);
        assertThat(Http.anonymous(port).get("/api/ledger/export").status()).isEqualTo(401);
    }

    @Test
    void importChangesWhatALedgerMayChange() {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("agriculture"));
        byte[] file = sheet(row("案件编号", "村", "责任人", "联系电话", "目前进展", "上报日期", "备注", "整改类别", "整改时限"),
                row(c.caseNumber(), "外环村", "王某", "13800001234", "正在拆除", 20231201, "'=1+1", "限期整改类", c.dueDate().toString()));
        JsonNode checked = upload(REVIEWER, file, "").json();
        assertThat(checked.path("updates").asInt()).as(checked.toString()).isEqualTo(1);
        assertThat(checked.path("changes")).hasSize(6).anySatisfy(change -> {
            assertThat(change.path("caseNumber").asText()).isEqualTo(c.caseNumber());
            assertThat(change.path("field").asText()).isEqualTo("responsiblePerson");
            assertThat(change.path("sheet").asText()).isEqualTo(checked.path("changes").get(0).path("sheet").asText()).isNotBlank();
            assertThat(change.path("before").isNull()).isTrue();
            assertThat(change.path("after").asText()).isEqualTo("王某");
        });
        assertThat(ledgerRow(REVIEWER, c).path("village").isNull()).isTrue();
        Answer done = commit(checked);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().path("state").asText()).isEqualTo("COMMITTED");
        JsonNode row = ledgerRow(REVIEWER, c);
        assertThat(row.path("village").asText()).isEqualTo("外环村");
        assertThat(row.path("progress").asText()).isEqualTo("正在拆除");
        assertThat(row.path("reportedOn").asText()).isEqualTo("2023-12-01");
        assertThat(row.path("remarks").asText()).isEqualTo("=1+1");
        assertThat(row.path("phone").asText()).isEqualTo("13800001234");
        assertThat(ledgerRow("chengdong.handler", c).path("phone").asText()).isEqualTo("13800001234");
        assertThat(ledgerRow("agriculture.supervisor", c).path("phone").asText()).isEqualTo("138******34");
        assertThat(timeline.of(c.id())).extracting("kind").contains("LEDGER_UPDATED");
        assertThat(timeline.of(c.id()).toString()).doesNotContain("13800001234");
        assertThat(commit(checked).status()).isEqualTo(409);
        assertThat(upload(REVIEWER, file, "").json().path("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void dateAndCategoryAreNotChangedByALedger() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("agriculture"));
        JsonNode checked = upload(REVIEWER, sheet(row("案件编号", "整改类别", "整改时限", "上报日期", "责任人", "联系电话"),
                row(c.caseNumber(), "持续整改类", c.dueDate().plusDays(30).toString(), "月底", "李某", "138****1234"),
                row("XX-404", null, null, null, "赵某", null)), "").json();
        assertThat(checked.path("errors")).extracting(error -> error.path("column").asText())
                .containsExactlyInAnyOrder("整改类别", "整改时限", "上报日期", "联系电话", "案件编号");
        assertThat(checked.path("errors").toString()).contains("类别转换申请").contains("申请延期").contains("没有这个案件");
        assertThat(checked.path("errors").get(0).path("row").asInt()).isEqualTo(2);
        Answer refused = commit(checked);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains("5处错误");
        assertThat(ledgerRow(REVIEWER, c).path("responsiblePerson").isNull()).isTrue();
    }

    @Test
    void changedDataAreCheckedAgain() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("agriculture"));
        JsonNode first = upload(REVIEWER, sheet(row("案件编号", "责任人", "备注"), row(c.caseNumber(), "甲", "一")), "").json();
        JsonNode second = upload(REVIEWER, sheet(row("案件编号", "责任人", "备注"), row(c.caseNumber(), "乙", "二")), "").json();
        assertThat(commit(second).status()).isEqualTo(200);
        Answer late = commit(first);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("detail").asText()).contains("数据有变化");
        assertThat(ledgerRow(REVIEWER, c).path("responsiblePerson").asText()).isEqualTo("乙");
    }

    @Test
    void legacyListReplacesTheUmbrellaCaseOfItsTownship() {
        String plan = legacyPlan();
        byte[] list = sheet(row("附表2　历年督察遗留问题清单"), row("序号", "乡镇", "村", "图斑号", "存在问题", "涉及面积(亩)", "责任单位", "整改类别", "整改时限"),
                row(1, "山门镇", "上二台村", "2021-001", "占用耕地建房", 1.25, "山门镇政府", "限期整改类", "2024年6月19日"),
                row(2, "山门镇", "大洼子村", "2021-002", "占用耕地堆料", 0.8, "山门镇政府", "持续整改类", null),
                row("合计", null, null, null, null, 2.05));
        JsonNode checked = upload(REVIEWER, list, plan + "/三1").json();
        assertThat(checked.path("errors")).as(checked.toString()).isEmpty();
        assertThat(checked.path("creates").asInt()).isEqualTo(2);
        assertThat(checked.path("replaces").toString()).isEqualTo("[\"" + plan.toUpperCase() + "-001\"]");
        Answer done = commit(checked);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().path("progress").path("done").asInt()).isEqualTo(2);
        RectificationCase first = cases.byNumber(plan.toUpperCase() + "-003").orElseThrow();
        RectificationCase second = cases.byNumber(plan.toUpperCase() + "-004").orElseThrow();
        assertThat(first.category()).isEqualTo(Category.DEADLINE_BOUND);
        assertThat(first.dueDate()).isEqualTo(LocalDate.of(2024, 6, 19));
        assertThat(driver.keys(first)).containsExactly("Task_Investigate");
        assertThat(second.category()).isEqualTo(Category.ONGOING);
        assertThat(second.dueDate()).isNull();
        assertThat(second.namedCondition()).isEqualTo("清单逐案核实");
        RectificationCase umbrella = cases.byNumber(plan.toUpperCase() + "-001").orElseThrow();
        assertThat(umbrella.processState()).isEqualTo(ProcessState.REPLACED);
        assertThat(driver.open(umbrella)).isEmpty();
        assertThat(driver.passed(umbrella)).contains("End_Replaced").doesNotContain("End_Closed", "End_Unfounded");
        assertThat(timeline.of(umbrella.id())).last().satisfies(entry -> assertThat(entry.detail())
                .contains(first.caseNumber()).contains(second.caseNumber()));
        RectificationCase other = cases.byNumber(plan.toUpperCase() + "-002").orElseThrow();
        assertThat(other.processState()).isEqualTo(ProcessState.INVESTIGATING);
        JsonNode row = ledgerRow(REVIEWER, first);
        assertThat(row.path("plotNumber").asText()).isEqualTo("2021-001");
        assertThat(row.path("areaMu").decimalValue()).isEqualByComparingTo("1.25");
        assertThat(upload(REVIEWER, list, plan + "/三1").json().path("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void theSameListByTwoPeopleAtOnceMakesItsCasesOnce() {
        String plan = legacyPlan();
        byte[] list = sheet(row("序号", "乡镇", "村", "图斑号", "存在问题", "责任单位", "整改类别", "整改时限"),
                row(1, "山门镇", "上二台村", "2021-001", "占用耕地建房", "山门镇政府", "限期整改类", "2024年6月19日"));
        List<JsonNode> checked = List.of(upload(REVIEWER, list, plan + "/三1").json(), upload("natural-resources.reviewer-2", list, plan
                + "/三1").json());
        int before = jdbc.sql("select count(*) from rectification_case").query(Integer.class).single();
        List<Integer> answers = checked.parallelStream().map(one -> commit(one).status()).sorted().toList();
        assertThat(answers).containsExactly(200, 409);
        assertThat(jdbc.sql("select count(*) from rectification_case").query(Integer.class).single()).isEqualTo(before + 1);
    }

    @Test
    void rowsThatCannotBecomeCasesSayWhy() {
        String plan = legacyPlan();
        JsonNode checked = upload(REVIEWER, sheet(row("问题编号", "责任单位", "督导单位", "存在问题", "涉及面积(亩)", "耕地(亩)", "整改时限"),
                row("九9", "山门镇", null, "甲", null, null, null), row(plan + "/三1", "火星镇", null, "乙", null, null, null),
                row(plan + "/三1", "山门镇", "山门镇", "丙", null, null, null), row(plan + "/三1", "山门镇", null, "丁", 1, 2, null),
                row(plan + "/三1", "山门镇", null, "戊", null, null, "20240231"), row(null, "山门镇", null, "己", null, null, null)), "").json();
        assertThat(checked.path("creates").asInt()).isZero();
        assertThat(checked.path("errors")).extracting(error -> error.path("row").asInt()).contains(2, 3, 4, 5, 6, 7);
        assertThat(checked.path("errors").toString()).contains("没有这个问题编号").contains("“火星镇”不在组织机构中").contains("不能同时是督导单位")
                .contains("面积不一致").contains("日期无法识别").contains("没有案件编号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shanmen.handler", "natural-resources.supervisor", "district.leader", "admin.system", "admin.security"})
    void onlyReviewersImport(String user) {
        assertThat(upload(user, sheet(row("案件编号", "责任人", "备注")), "").status()).isEqualTo(403);
        assertThat(Http.as(port, user).get(IMPORTS + "/1").status()).isEqualTo(403);
        assertThat(Http.as(port, user).post(IMPORTS + "/1/commit", "").status()).isEqualTo(403);
    }

    @Test
    void badFilesAreAnsweredAndLeaveNothing() {
        long before = jdbc.sql("select count(*) from ledger_import").query(Long.class).single();
        assertThat(upload(REVIEWER, new byte[0], "").status()).isEqualTo(400);
        assertThat(upload(REVIEWER, "不是表格".getBytes(StandardCharsets.UTF_8), "").status()).isEqualTo(415);
        assertThat(upload(REVIEWER, sheet(row("姓名", "年龄"), row("甲", 3)), "").status()).isEqualTo(422);
        Answer large = upload(REVIEWER, new byte[51 * 1024 * 1024], "");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().path("detail").asText()).contains("50MB");
        assertThat(Http.as(port, REVIEWER).post(IMPORTS, "").status()).isEqualTo(400);
        assertThat(Http.anonymous(port).post(IMPORTS, "").status()).isEqualTo(401);
        assertThat(Http.as(port, REVIEWER).get(IMPORTS + "/999999").status()).isEqualTo(404);
        assertThat(upload(REVIEWER, sheet(row("案件编号", "责任人", "备注")), "不存在").status()).isEqualTo(400);
        assertThat(jdbc.sql("select count(*) from ledger_import").query(Long.class).single()).isEqualTo(before);
    }

    /** A plan with a legacy finding: an umbrella case each for two townships. */
    private String legacyPlan() {
        String id = "legacy-" + Integer.toHexString(new Object().hashCode());
        plans.register(new PlanDocument(id, "测试方案", 2021, null, id.toUpperCase(), 10, List.of(), List.of(
                new PlanDocument.FindingEntry("三1", "历年遗留", "历年遗留问题", "全部整改到位", List.of("建立台账"), Category.ONGOING, null,
                        LocalDate.of(2024, 6, 19), "LEGACY", null, null, null, List.of("natural-resources"), null,
                        List.of(new PlanDocument.CaseEntry("山门镇遗留问题", null, List.of("shanmen"), "清单逐案核实", driver.today().plusDays(30)),
                                new PlanDocument.CaseEntry("石岭镇遗留问题", null, List.of("shiling"), "清单逐案核实",
                                        driver.today().plusDays(30)))))));
        return id;
    }

    private JsonNode ledgerRow(String user, RectificationCase c) {
        JsonNode items = Http.as(port, user).get("/api/ledger?size=500&q=" + c.caseNumber()).json().path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private Answer commit(JsonNode checked) {
        return Http.as(port, REVIEWER).post(IMPORTS + "/" + checked.path("id").asLong() + "/commit", "");
    }

    private static byte[] sheet(List<?>... rows) {
        return MessyWorkbooks.of(Arrays.stream(rows).map(row -> (List<Object>) List.<Object>copyOf(row.stream()
                .map(value -> value == null ? "" : value).toList())).toList());
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    private HttpResponse<byte[]> download(String user, String path) {
        return send(request(user, path).GET().build());
    }

    private Answer upload(String user, byte[] file, String finding) {
        String border = "----ledger";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"台账.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        if (!finding.isEmpty()) {
            body.writeBytes(("\r\n--" + border + "\r\nContent-Disposition: form-data; name=\"finding\"\r\n\r\n" + finding)
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> response = send(request(user, IMPORTS).header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build());
        String text = new String(response.body(), StandardCharsets.UTF_8);
        try {
            return new Answer(response.statusCode(), text.startsWith("{") ? Http.JSON.readTree(text) : Http.JSON.missingNode(), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + RectificationTest.PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
