package org.zhenggai.rectification.views.leader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.task.DutyTasks;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.escalation.Firing;
import org.zhenggai.rectification.procedures.escalation.SigningDesk;
import org.zhenggai.rectification.support.AskedStatements;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.PaperCalendar;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** 领导工作页: letters are prepared by those who work for a leader, read as they will be issued, and signed many at once, each for itself. */
@RectificationTest
class LeaderPageTest {

    private static final String LEADER = "district.leader";
    private static final String STAFF = "district.supervisor";
    private static final int MOST_STATEMENTS = 12;
    private static final String DEMAND = "请于十个工作日内拆除地上建筑物，恢复耕种条件。";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Firing firing;
    @Autowired
    private Timeline timeline;
    @Autowired
    private TaskService tasks;
    @Autowired
    private SigningDesk desk;
    @Autowired
    private DutyTasks standing;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseUnits units;
    @Autowired
    private Organization organization;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private Clock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void whatIsPreparedAndSeenIsWhatIsSignedWordForWord() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        long id = firing.fire(c, "L3", "SUPERVISION_LETTER", 10, "超期3个工作日", "页面");
        assertThat(get(LEADER, "/api/leader/who").path("leader").asBoolean()).isTrue();
        assertThat(get(STAFF, "/api/leader/who").path("leader").asBoolean()).isFalse();
        assertThat(get(STAFF, "/api/leader/who").path("page").asBoolean()).isTrue();
        assertThat(get("shanmen.handler", "/api/leader/who").path("page").asBoolean()).isFalse();
        assertThat(Http.as(port, "shanmen.handler").get("/api/leader").status()).isEqualTo(403);

        assertThat(letter(LEADER, c, id).path("draft").isNull()).isTrue();
        assertThat(words(c, id)).contains("整改要求由签发人签发时填写");
        assertThat(prepare("shanmen.lead", id, DEMAND, null).status()).as("no unit writes a letter to itself").isEqualTo(403);
        assertThat(prepare("yehe.handler", id, DEMAND, null).status()).as("nor a foreign one").isEqualTo(404);
        assertThat(prepare(STAFF, id, "好", null).status()).isEqualTo(400);
        assertThat(prepare(STAFF, id, DEMAND, null).status()).isEqualTo(200);
        assertThat(letter(STAFF, c, id).path("maySign").asBoolean()).isFalse();
        Answer late = prepare("natural-resources.reviewer", id, "请立即拆除。", null);
        assertThat(late.status()).as("somebody was faster").isEqualTo(409);
        assertThat(late.json().path("detail").asText()).contains("区政府督导员甲");
        JsonNode draft = letter(LEADER, c, id).path("draft");
        assertThat(draft.path("by").asText()).isEqualTo("区政府督导员甲");

        String before = words(c, id);
        assertThat(before).contains(DEMAND).doesNotContain("签发人签发时填写");
        Answer signed = sign(LEADER, List.of(item(letter(LEADER, c, id))));
        assertThat(signed.json().get(0).path("done").asBoolean()).as(signed.text()).isTrue();
        String after = Http.as(port, LEADER).get("/api/letters/supervision-letter-" + id + "/preview?words=true").text();
        String number = letters(c).get(0).path("documentNumber").asText();
        assertThat(plain(after)).as("but for number, signer and the mark of a draft").isEqualTo(plain(before).replace("草稿：尚未签发，不具效力。", "")
                .replace(
                        "（草稿，签发时编号）", number).replace("（待签发）", "区政府分管领导"));
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.summary().startsWith("签发督办函")).singleElement()
                .satisfies(entry -> assertThat(entry.summary()).contains(number, "拟稿：区政府督导员甲"));
        assertThat(Http.as(port, "admin.audit").get("/api/audit?size=200").text()).contains("拟写整改要求", "批量签发督办文书");
    }

    @Test
    void ofManyLettersThoseThatHaveWaitedLongestAreShownAndEachCostsFewStatements() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(firing.fire(driver.register(List.of("shanmen"), List.of("natural-resources")), "L3", "SUPERVISION_LETTER", 10,
                    "超期3个工作日",
                    "多份"));
        }
        assertThat(desk.of(List.of())).as("nothing waits").isEmpty();
        int two = AskedStatements.of(() -> desk.of(ids.subList(0, 2))).size();
        int four = AskedStatements.of(() -> desk.of(ids)).size();
        assertThat(four - two).as("statements for two letters more, %d for two", two).isLessThanOrEqualTo(2 * MOST_STATEMENTS);

        WaitingLetters one = new WaitingLetters(standing, desk, cases, units, organization, calendar, new LeaderSettings(3, 10, 6, 5, 50,
                1), clock);
        WaitingLetters.Waiting waiting = one.of(LEADER);
        assertThat(waiting.first()).hasSize(1);
        assertThat(waiting.letters()).isGreaterThanOrEqualTo(4);
        assertThat(waiting.cases()).isGreaterThanOrEqualTo(4);
        JsonNode page = get(LEADER, "/api/leader");
        assertThat(page.path("waiting").asInt()).isEqualTo(waiting.letters());
        assertThat(page.path("letters").get(0).path("caseNumber").asText()).isEqualTo(waiting.first().get(0).caseNumber());
    }

    @Test
    void nobodyRewritesWhatIsBeingSigned() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        long id = firing.fire(c, "L3", "SUPERVISION_LETTER", 10, "超期3个工作日", "批签");
        prepare(STAFF, id, DEMAND, null);
        Long draft = (Long) item(letter(LEADER, c, id)).get("draft");
        TransactionTemplate signing = new TransactionTemplate(transactions);
        TransactionTemplate beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        signing.executeWithoutResult(status -> {
            desk.seen(id, draft);
            assertThat(beside.<List<Long>>execute(other -> jdbc.sql("select id from escalation where id = :id for update skip locked")
                    .param("id", id).query(Long.class).list())).as("whoever prepares waits here").isEmpty();
        });
        assertThat(prepare(STAFF, id, "另一份要求，请于本月底前完成。", draft).status()).isEqualTo(200);
    }

    @Test
    void oneThatFailsIsNamedAndStopsNoOther() {
        RectificationCase one = driver.register(List.of("shanmen"), List.of("natural-resources"));
        RectificationCase two = driver.register(List.of("yehe"), List.of("agriculture"));
        long first = firing.fire(one, "L3", "SUPERVISION_LETTER", 10, "超期3个工作日", "批签");
        long rewritten = firing.fire(two, "L3", "SUPERVISION_LETTER", 10, "超期9个工作日", "批签");
        long bare = firing.fire(two, "L4", "PUBLIC_CRITICISM", 10, "超期16个工作日", "批签");
        assertThat(prepare(STAFF, first, "\u200b\u200b\ufeff\u3164\u200b", null).status()).as("nobody sees it").isEqualTo(400);
        prepare(STAFF, first, DEMAND, null);
        prepare(STAFF, rewritten, DEMAND, null);
        Map<String, Object> seen = item(letter(LEADER, two, rewritten));
        Long draft = (Long) seen.get("draft");
        assertThat(prepare(STAFF, rewritten, "另一份要求，请于本月底前完成。", draft).status()).isEqualTo(200);
        JsonNode unprepared = letter(LEADER, two, bare);
        List<Map<String, Object>> items = List.of(seen, Map.of("taskId", unprepared.path("taskId").asText()), Map.of("taskId", "none"),
                item(letter(LEADER, one, first)));
        assertThat(sign(STAFF, items).json()).as("staff sign nothing").allMatch(result -> !result.path("done").asBoolean());
        Answer answer = sign(LEADER, items);
        assertThat(answer.json()).hasSize(4);
        assertThat(answer.json().get(0).path("refusal").asText()).contains("另行改写");
        assertThat(answer.json().get(1).path("refusal").asText()).contains("尚未拟写");
        assertThat(answer.json().get(2).path("refusal").asText()).contains("请刷新");
        assertThat(answer.json().get(3).path("done").asBoolean()).as(answer.text()).isTrue();
        assertThat(letters(one).get(0).path("state").asText()).isEqualTo("ISSUED");
        assertThat(letters(two)).as("drafts all").allMatch(letter -> letter.path("state").asText().equals("DRAFT"));
        assertThat(driver.keys(two)).as("nothing half-done").filteredOn("Task_Sign"::equals).hasSize(2);
        assertThat(sign(LEADER, List.of(Map.of("taskId", unprepared.path("taskId").asText(), "decision", "REFUSE", "reason", "短"))).json()
                .get(0).path("refusal").asText()).contains("不签发的理由");
        assertThat(sign(LEADER, List.of(Map.of("taskId", unprepared.path("taskId").asText(), "decision", "REFUSE", "reason",
                "已在现场督促，暂不通报。")))
                .json().get(0).path("done").asBoolean()).isTrue();
        assertThat(sign(LEADER, List.of()).status()).isEqualTo(400);
        assertThat(sign(LEADER, List.of(seen, seen)).status()).isEqualTo(400);
    }

    @Test
    void daysAreTodaysAndTheDelayIsTheLeadersOwn() {
        LocalDate due = driver.workingDay(1);
        RectificationCase c = driver.register(Category.DEADLINE_BOUND, due, List.of("shanmen"), List.of("natural-resources"));
        driver.workingDaysPass(2);
        int then = new PaperCalendar().between(due, driver.today());
        JsonNode group = group(LEADER, c);
        JsonNode letter = group.path("letters").get(group.path("letters").size() - 1);
        assertThat(letter.path("reason").asText()).contains("超期" + then + "个工作日");
        LocalDate since = LocalDate.parse(letter.path("since").asText().substring(0, 10));
        driver.workingDaysPass(4);
        letter = letter(LEADER, c, letter.path("id").asLong());
        int now = new PaperCalendar().between(due, driver.today());
        assertThat(now).isGreaterThan(then);
        assertThat(letter.path("reason").asText()).as("not frozen at the trigger").contains("超期" + now + "个工作日");
        int waited = new PaperCalendar().between(since, driver.today());
        assertThat(letter.path("waited").asInt()).isEqualTo(waited).isGreaterThan(3);
        assertThat(letter.path("late").asInt()).isEqualTo(waited - 3);
        assertThat(words(c, letter.path("id").asLong())).contains("超期" + now + "个工作日");
        JsonNode page = get(LEADER, "/api/leader");
        assertThat(page.path("worst")).hasSizeBetween(1, 3);
        assertThat(page.path("worst").get(0).path("reason").asText()).isNotBlank();
        assertThat(page.path("worst").get(0).path("holders").get(0).path("name").asText()).isNotBlank();
        assertThat(page.path("week").path("from").asText()).isGreaterThan(driver.today().toString());
    }

    private JsonNode get(String user, String path) {
        return Http.as(port, user).get(path).json();
    }

    private JsonNode group(String user, RectificationCase c) {
        return StreamSupport.stream(get(user, "/api/leader").path("letters").spliterator(), false)
                .filter(group -> group.path("caseNumber").asText().equals(c.caseNumber())).findFirst().orElseThrow();
    }

    private JsonNode letter(String user, RectificationCase c, long id) {
        return StreamSupport.stream(group(user, c).path("letters").spliterator(), false).filter(letter -> letter.path("id").asLong() == id)
                .findFirst().orElseThrow();
    }

    private List<JsonNode> letters(RectificationCase c) {
        List<JsonNode> all = new ArrayList<>();
        get(LEADER, "/api/cases/" + c.caseNumber() + "/letters").forEach(all::add);
        return all;
    }

    private String words(RectificationCase c, long id) {
        return Http.as(port, LEADER).get("/api/letters/" + letter(LEADER, c, id).path("paperId").asText() + "/preview?words=true").text();
    }

    private Answer prepare(String user, long id, String requirement, Long before) {
        Map<String, Object> prepared = new HashMap<>(Map.of("requirement", requirement));
        prepared.put("before", before);
        return Http.as(port, user).put("/api/leader/letters/" + id + "/draft", prepared);
    }

    private Answer sign(String user, List<Map<String, Object>> letters) {
        return Http.as(port, user).post("/api/leader/signatures", Map.of("letters", letters));
    }

    private static Map<String, Object> item(JsonNode letter) {
        return Map.of("taskId", letter.path("taskId").asText(), "draft", letter.path("draft").path("id").asLong());
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "").replaceAll("\\s+", "");
    }
}
