package org.zhenggai.rectification.views.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.evidence.EvidenceClient;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanDocument.CaseEntry;
import org.zhenggai.rectification.casework.finding.PlanDocument.FindingEntry;
import org.zhenggai.rectification.casework.finding.PlanDocument.Phase;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.procedures.escalation.Firing;
import org.zhenggai.rectification.procedures.planrun.dispatch.Notices;
import org.zhenggai.rectification.procedures.referral.ReferralKind;
import org.zhenggai.rectification.procedures.referral.Referrals;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Papers;
import org.zhenggai.rectification.support.PhasedPlans;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Letters as the procedures issue them. With {@code -Dletters=folder} every letter is also written there, to be looked at. */
@RectificationTest
class LettersTest {

    private static final String REVIEWER = "natural-resources.reviewer";
    private static final String SUPERVISOR = "natural-resources.supervisor";
    private static final String LEADER = "district.leader";

    @TempDir
    private Path papers;
    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PhasedPlans plans;
    @Autowired
    private Firing firing;
    @Autowired
    private Referrals referrals;
    @Autowired
    private Notices notices;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseTerms terms;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void removePlans() {
        plans.remove();
    }

    @Test
    void whatTheLadderAndTheRequestsIssueIsWritten() throws Exception {
        RectificationCase c = caseOf("ladder");
        firing.fire(c, "L1", "GREEN_LETTER", 0, "距整改期限还有20个工作日，尚未提交举证材料", "");
        firing.fire(c, "L3", "SUPERVISION_LETTER", 10, "整改期限已过3个工作日，尚未完成整改", "");
        sign(c, "十个工作日内完成地上设施拆除，并组织复耕。\n逐项补齐举证材料，按程序申请验收销号。");
        firing.fire(c, "L4", "PUBLIC_CRITICISM", 10, "整改期限已过15个工作日，尚未完成整改", "");
        sign(c, "限期三十日整改到位。");
        firing.fire(c, "L5", "INTERVIEW", 0, "整改期限已过30个工作日，且已两次发函督办", "");
        sign(c, "深刻剖析整改推进缓慢的原因，提出可行的整改计划。");
        driver.submit(c, "Task_HoldInterview", "district.supervisor", Map.of("heldOn", driver.today().toString(), "place", "区政府第二会议室",
                "participants", List.of(Map.of("name", "分管副区长"), Map.of("name", "山门镇镇长"), Map.of("name", "石岭镇镇长")), "minutes",
                "分管副区长通报了整改进展缓慢的情况。\n山门镇、石岭镇分别作了说明，承诺三十日内完成拆除复耕。"));
        driver.start("deadline-extension", "shanmen.handler", Map.of("caseNumber", c.caseNumber(), "reason", "雨季无法复耕，工期顺延。",
                "progress", "地上设施已拆除，尚待复耕。", "newDate", c.dueDate().plusDays(60).toString()));
        driver.submit(c, "Task_Sign", "shanmen.lead", Map.of("conclusion", "SIGN"));
        driver.submit(c, "Task_Opinion", SUPERVISOR, Map.of("conclusion", "SUPPORT", "opinion", "情况属实，同意。"));
        driver.submit(c, "Task_Decide", LEADER, Map.of("decision", "GRANT", "grantedDate", c.dueDate().plusDays(30).toString()));
        referrals.open(c.id(), ReferralKind.POLICE, "当事人非法占用永久基本农田堆放砂石，种植条件严重毁坏。", "natural-resources.inspector");
        driver.submit(c, "Task_Decide", "natural-resources.lead", Map.of("decision", "REFERRED", "opinion", "同意移送。"));
        driver.submit(c, "Task_SendPacket", "natural-resources.handler", Map.of("officerFirst", "natural-resources.handler",
                "officerSecond", "natural-resources.handler-2", "letterEnclosed", true, "investigationReport", "ENCLOSED",
                "itemList", "ENCLOSED", "appraisal", "ABSENT", "appraisalReason", "鉴定正在进行，结论另行补送。",
                "sentOn", driver.today().toString()));
        Map<String, Object> visit = new HashMap<>(Map.of("caseNumber", c.caseNumber(), "visitedOn", driver.today().toString(), "place",
                "外环停车场原址", "visitors", List.of(Map.of("name", "张某"), Map.of("name", "李某")), "sham", true, "shamDetail",
                "上报照片系异地拍摄，现场未拆除。"));
        String instance = driver.start("supervision-visit", "natural-resources.inspector", visit);
        driver.submit(driver.openIn(instance).get(0).getId(), LEADER, Map.of("conclusion", "CONFIRM", "opinion", "经比对照片和现场，情况属实。"));

        JsonNode issued = issued(c, LEADER);
        assertThat(kinds(issued)).contains("reminder", "supervision-letter", "criticism", "interview-notice", "interview-minutes",
                "request",
                "reply", "referral", "sham-finding");
        for (JsonNode letter : issued) {
            checked(letter);
        }
        assertThat(words(c, "supervision-letter")).contains("四平市铁东区人民政府", "铁东区山门镇人民政府、铁东区石岭镇人民政府：",
                "整改期限已过3个工作日", "逐项补齐举证材料", "书面回复", "抄送：四平市自然资源局铁东分局");
        assertThat(words(c, "interview-minutes")).contains("区政府第二会议室", "承诺三十日内完成拆除复耕", "提交约谈整改报告");
        String number = text(issued, "request", "documentNumber");
        assertThat(number).matches("山政请〔\\d{4}〕\\d+号");
        assertThat(words(c, "reply")).contains("（" + number + "，案件编号" + c.caseNumber() + "）收悉", "同意将整改期限延至");
        assertThat(words(c, "referral")).contains("种植条件严重毁坏", "未附（鉴定正在进行", "国务院令第310号");
        assertThat(kinds(issued(c, "shanmen.lead"))).as("the letter may be about them").doesNotContain("referral").contains("reply");
        assertThat(Http.as(port, "shanmen.lead").get("/api/letters/" + text(issued, "referral", "id") + "/content").status())
                .isEqualTo(404);
    }

    @Test
    void roundOfAcceptanceHasItsPapers() throws Exception {
        RectificationCase c = caseOf("acceptance");
        driver.pass(c, "Task_Investigate", "shanmen.handler", "Task_DraftProgramme", "shanmen.handler", "Task_ReviewProgramme", SUPERVISOR,
                "Task_Rectify", "shanmen.handler");
        new EvidenceClient(port, "shanmen.handler", c.caseNumber()).handIn("penalty-decision", "处罚决定书.pdf",
                Files.readAllBytes(Papers.write(papers, "decision.pdf", "处罚决定书")), Map.of("documentNumber",
                        "铁自然资罚〔2024〕1号", "issuer", "市自然资源局铁东分局", "documentDate", driver.today().toString()));
        JsonNode draft = find(letters(c, "shanmen.lead"), "closure-application");
        assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
        assertThat(kinds(letters(c, "shanmen.handler"))).as("drafts are for who signs").isEmpty();
        driver.pass(c, "Task_SelfCheck", "shanmen.lead");
        assertThat(kinds(issued(c, LEADER))).as("not before the last countersignature").isEmpty();
        driver.pass(c, "Task_Countersign", "shiling.lead", "Task_PreliminaryReview", SUPERVISOR, "Task_SiteInspection",
                "natural-resources.inspector", "Task_SiteInspection", "natural-resources.inspector-2", "Task_JointReview",
                "natural-resources.lead", "Task_PublishNotice", "district.supervisor");
        driver.workingDaysPass(10);
        driver.pass(c, "Task_Approve", LEADER, "Task_Report", REVIEWER);
        assertThat(kinds(issued(c, LEADER))).containsOnlyOnce("closure-application", "public-notice", "acceptance-opinion", "city-report");
        assertThat(words(c, "closure-application")).contains("处罚决定书", "铁自然资罚〔2024〕1号", "铁东区石岭镇人民政府", "分管副镇长", "国土所所长",
                "该地块已拆除复耕并通过镇级核验");
        assertThat(words(c, "public-notice")).contains("0434-1234567", "区政府门户网站", "10个工作日");
        assertThat(words(c, "acceptance-opinion")).contains("自验", "会签", "初审", "现场核查", "联合会审", "现场已拆除复耕，种植玉米");
        String approved = jdbc.sql("select document_no from review where case_id = :id and step = 'Task_Approve'").param("id", c.id())
                .query(String.class).single();
        assertThat(text(issued(c, LEADER), "acceptance-opinion", "documentNumber")).isEqualTo(approved).startsWith("铁东政验〔");
        assertThat(words(c, "city-report")).contains(approved, "审核通过");
    }

    @Test
    void papersOfAPlanDrawOnTheLedger() throws Exception {
        String plan = plan("plan");
        RectificationCase first = cases.ofPlan(plan).get(0);
        plans.toNextWeek();
        String week = plans.instances("weekly-dispatch", plan).get(0);
        driver.submit(of(week, "shanmen"), "shanmen.handler", Map.of("outcome", "PROGRESS", "progress", "地上设施已拆除过半。",
                "difficulties", "缺少清运车辆。"));
        driver.submit(of(week, "chengdong"), "chengdong.handler", Map.of("outcome", "NO_CHANGE"));
        String review = driver.openIn(week).get(0).getId();
        assertThat(Http.as(port, REVIEWER).get("/engine-rest/task/" + review + "/form-variables").text())
                .contains("查看周调度表草稿", "/api/letters/weekly-sheet-");
        driver.submit(review, REVIEWER, Map.of("conclusion", "PUBLISH", "comment", "加快清运，按节点推进。"));
        notices.startPeriod(plan);
        String notice = plans.instances("periodic-notice", plan).get(0);
        driver.submit(driver.openIn(notice).get(0).getId(), REVIEWER, Map.of("noticeText", "截至目前，各单位整改总体按序时推进。"));
        driver.submit(driver.openIn(notice).get(0).getId(), LEADER, Map.of("conclusion", "SIGN"));
        driver.submit(first, "Task_Investigate", first(plan), Answers.unfounded(driver.today()));
        driver.pass(first, "Task_ConfirmUnfounded", SUPERVISOR);
        RectificationCase second = cases.ofPlan(plan).get(1);
        driver.submit(second, "Task_Investigate", "chengdong.handler", Answers.unfounded(driver.today()));
        driver.pass(second, "Task_ConfirmUnfounded", SUPERVISOR);
        closePlan(plans.instances("rectification-plan", plan).get(0));

        JsonNode all = Http.as(port, LEADER).get("/api/plans/" + plan + "/letters").json();
        assertThat(kinds(all)).contains("weekly-sheet", "periodic-notice", "closing-report");
        assertThat(page(text(all, "weekly-sheet", "id"))).contains("地上设施已拆除过半", "缺少清运车辆", "加快清运", first.caseNumber())
                .as("who was told is no change of a case").doesNotContain("消息已送达");
        assertThat(page(text(all, "periodic-notice", "id"))).contains("共有案件2个，已销号0个", "各单位整改总体按序时推进");
        assertThat(page(text(all, "closing-report", "id"))).contains("共有案件2个，其中限期整改类2个", "不属实撤销2个，尚未办结0个",
                "长效机制已建立", "召开动员会");
        for (JsonNode letter : all) {
            checked(letter);
        }
        assertThat(kinds(Http.as(port, "yehe.handler").get("/api/plans/" + plan + "/letters").json()))
                .as("a unit sees its own rows of a sheet, not the sheet").contains("closing-report").doesNotContain("weekly-sheet");
        assertThat(Http.as(port, "admin.system").get("/api/plans/" + plan + "/letters").status()).isEqualTo(404);
    }

    @Test
    void draftIsForThoseWhoSignAndSupervise() {
        RectificationCase c = caseOf("draft");
        long escalation = firing.fire(c, "L3", "SUPERVISION_LETTER", 10, "整改期限已过3个工作日，尚未完成整改", "");
        String address = "/api/letters/supervision-letter-" + escalation;
        for (String reader : List.of(LEADER, SUPERVISOR)) {
            JsonNode letter = Http.as(port, reader).get(address).json();
            assertThat(letter.path("state").asText()).isEqualTo("DRAFT");
            assertThat(letter.path("documentNumber").isNull()).isTrue();
            assertThat(Http.as(port, reader).get(address + "/preview").text()).contains("草稿：尚未签发", "（草稿，签发时编号）", "签发时填写")
                    .doesNotContain("{{");
        }
        for (String other : List.of("shanmen.lead", "yehe.lead", "admin.system")) {
            assertThat(Http.as(port, other).get(address).status()).as(other).isEqualTo(404);
            assertThat(Http.as(port, other).get(address + "/preview").status()).as(other).isEqualTo(404);
        }
        assertThat(Http.anonymous(port).get(address).status()).isEqualTo(401);
        assertThat(Http.as(port, LEADER).get("/engine-rest/task/" + driver.task(c, "Task_Sign", LEADER).getId() + "/form-variables").text())
                .contains("查看督办函草稿", address + "/preview");
        driver.submit(c, "Task_Sign", LEADER, Map.of("decision", "REFUSE", "reason", "已在现场督促，暂不发函。"));
        assertThat(Http.as(port, LEADER).get(address).status()).as("a draft that was not signed is no letter").isEqualTo(404);
        long unsigned = firing.fire(c, "L2", "AREA_REPORT", 3, "新发现占用耕地12亩", "第1次");
        assertThat(page("supervision-letter-" + unsigned)).as("nobody signs it").contains("按期书面报告").doesNotContain("签发时填写");
        assertThat(Http.as(port, LEADER).get("/api/letters/nothing-1").status()).isEqualTo(404);
        assertThat(Http.as(port, LEADER).get("/api/letters/reply-x").status()).isEqualTo(404);
    }

    @Test
    void issuedLetterStaysAsItWas() throws Exception {
        RectificationCase c = caseOf("frozen");
        firing.fire(c, "L3", "SUPERVISION_LETTER", 10, "整改期限已过3个工作日，尚未完成整改", "");
        sign(c, "限期整改。");
        JsonNode letter = find(issued(c, LEADER), "supervision-letter");
        String before = words(c, "supervision-letter");
        terms.extend(c.id(), c.dueDate().plusDays(90), "铁东政函〔2024〕99号", LEADER, "测试延期");
        assertThat(words(c, "supervision-letter")).isEqualTo(before);
        assertThat(find(issued(c, "shanmen.lead"), "supervision-letter").path("sha256")).isEqualTo(letter.path("sha256"));
        checked(letter);
        HttpResponse<byte[]> pdf = download("/api/letters/" + letter.path("id").asText() + "/pdf");
        assertThat(pdf.statusCode()).isEqualTo(501);
        assertThat(new String(pdf.body(), StandardCharsets.UTF_8)).contains("没有安装LibreOffice");
        for (String change : List.of("update letter set title = 'x' where id = ?", "delete from letter where id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(letter.path("id").asText()).update()).isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void seriesHasNoGapsWhateverIsRolledBack() throws Exception {
        int issuers = 2;
        int each = 4;
        List<RectificationCase> own = IntStream.range(0, issuers).mapToObj(n -> caseOf("series-" + n)).toList();
        int before = numbers().stream().max(Integer::compare).orElse(0);
        ExecutorService pool = Executors.newFixedThreadPool(issuers);
        try {
            List<Callable<Void>> work = own.stream().map(c -> (Callable<Void>) () -> {
                for (int i = 0; i < each; i++) {
                    boolean fails = i == 1;
                    String occasion = "第" + i + "次";
                    transaction.executeWithoutResult(status -> {
                        firing.fire(c, "L1", "GREEN_LETTER", 0, "测试编号", occasion);
                        if (fails) {
                            status.setRollbackOnly();
                        }
                    });
                }
                return null;
            }).toList();
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        int issued = issuers * (each - 1);
        assertThat(numbers()).containsAll(IntStream.rangeClosed(before + 1, before + issued).boxed().toList())
                .hasSize(before + issued).allMatch(number -> number <= before + issued);
        for (RectificationCase c : own) {
            assertThat(issued(c, LEADER)).as("what was rolled back left no letter").hasSize(each - 1);
        }
    }

    /** Numbers of the bureau's reminders of this year. */
    private Set<Integer> numbers() {
        return new TreeSet<>(jdbc.sql("select document_no from document_register where kind = 'REMINDER' and document_no like :year")
                .param("year", "铁自然资提〔" + driver.today().getYear() + "〕%").query(String.class).list().stream()
                .map(number -> Integer.parseInt(number.replaceAll(".*〕|号", ""))).toList());
    }

    private void closePlan(String instance) {
        String day = driver.today().toString();
        submit(instance, "组织动员部署", REVIEWER, Map.of("completedOn", day, "record", "召开动员会，印发方案。"));
        submit(instance, "组织集中整改", REVIEWER, Map.of("confirmed", List.of("LEDGER", "SCHEDULE", "CHART"), "record", "均已落实。"));
        submit(instance, "组织督导检查", "district.supervisor", Map.of("record", "组织督导检查一次。", "inspections",
                List.of(Map.of("inspectedOn", day, "place", "山门镇", "result", "整改按节点推进。"))));
        submit(instance, "组织总结验收", "district.supervisor", Map.of("completedOn", day, "record", "分两批组织验收。"));
        submit(instance, "起草总结报告", REVIEWER, Map.of("report", "四个阶段均已办结。\n长效机制已建立，将持续开展回头看。"));
        submit(instance, "批准总结报告", LEADER, Map.of("conclusion", "SIGN"));
    }

    private void submit(String instance, String task, String user, Map<String, Object> form) {
        driver.submit(driver.openIn(instance).stream().filter(open -> open.getName().equals(task)).findFirst().orElseThrow()
                .getId(), user, form);
    }

    private String of(String instance, String unit) {
        return driver.openIn(instance).stream().filter(task -> jdbc.sql("select group_id_ from act_ru_identitylink where task_id_ = :task")
                .param("task", task.getId()).query(String.class).list().contains(unit + ".handler")).findFirst().orElseThrow().getId();
    }

    private String first(String plan) {
        return cases.ofPlan(plan).get(0).title().startsWith("山门") ? "shanmen.handler" : "chengdong.handler";
    }

    private RectificationCase caseOf(String name) {
        return cases.ofPlan(plan(name)).stream().filter(c -> c.title().startsWith("山门")).findFirst().orElseThrow();
    }

    private String plan(String name) {
        LocalDate starts = driver.today();
        LocalDate due = starts.plusDays(200);
        List<String> measures = List.of("依法立案查处，责令当事人限期拆除地上设施。", "恢复耕种条件，及时组织复耕。");
        return plans.register(new PlanDocument("letters-" + name, "铁东区2023年自然资源例行督察反馈问题整改工作方案", 2023, null,
                "WS" + Math.floorMod(name.hashCode(), 10_000), 10,
                List.of(new Phase("动员部署", starts, starts.plusDays(300)), new Phase("集中整改", starts, starts.plusDays(300)),
                        new Phase("督导检查", starts, starts.plusDays(300)), new Phase("总结验收", starts, starts.plusDays(300))),
                List.of(new FindingEntry("一1(2)", "耕地“非农化”：占用耕地建停车场", "外环一处汽车公司停车场占用耕地，涉及耕地7.59亩。",
                        "违法问题依法查处，违法状态得到消除。", measures, Category.DEADLINE_BOUND, due, null, "UNAPPROVED_CONSTRUCTION", null, null,
                        null, List.of("natural-resources"), null, List.of(
                                new CaseEntry("山门镇外环停车场占用耕地", null, List.of("shanmen", "shiling"), null, null),
                                new CaseEntry("城东乡外环停车场占用耕地", null, List.of("chengdong"), null, null))))));
    }

    private void sign(RectificationCase c, String requirement) {
        driver.submit(c, "Task_Sign", LEADER, Map.of("decision", "SIGN", "requirement", requirement));
    }

    private JsonNode letters(RectificationCase c, String user) {
        return Http.as(port, user).get("/api/cases/" + c.caseNumber() + "/letters").json();
    }

    private JsonNode issued(RectificationCase c, String user) {
        var all = Http.JSON.createArrayNode();
        letters(c, user).forEach(letter -> {
            if ("ISSUED".equals(letter.path("state").asText())) {
                all.add(letter);
            }
        });
        return all;
    }

    /** The letter's words, after its file was checked. */
    private String words(RectificationCase c, String kind) throws Exception {
        JsonNode letter = find(issued(c, LEADER), kind);
        checked(letter);
        return page(letter.path("id").asText());
    }

    private String page(String id) {
        return Http.as(port, LEADER).get("/api/letters/" + id + "/preview").text();
    }

    private void checked(JsonNode letter) throws Exception {
        HttpResponse<byte[]> file = download("/api/letters/" + letter.path("id").asText() + "/content");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(DigestUtils.sha256Hex(file.body())).isEqualTo(letter.path("sha256").asText());
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment").contains(".docx");
        assertThat(String.join("", LetterTemplatesTest.parts(file.body()).values())).doesNotContain("{{", "}}", "null");
        String folder = System.getProperty("letters");
        if (folder != null) {
            Files.write(Path.of(folder, letter.path("kindText").asText() + ".docx"), file.body());
        }
    }

    private HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        String credentials = LEADER + ":" + RectificationTest.PASSWORD;
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .build(), BodyHandlers.ofByteArray());
    }

    private static JsonNode find(JsonNode letters, String kind) {
        return StreamSupport.stream(letters.spliterator(), false).filter(letter -> letter.path("kind").asText().equals(kind)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + letters));
    }

    private static String text(JsonNode letters, String kind, String field) {
        return find(letters, kind).path(field).asText();
    }

    private static List<String> kinds(JsonNode letters) {
        return StreamSupport.stream(letters.spliterator(), false).map(letter -> letter.path("kind").asText()).toList();
    }
}
