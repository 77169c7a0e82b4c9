package org.zhenggai.rectification.views.leader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.CaseClock;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.HoldReason;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.procedures.escalation.Firing;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Letters are merged by unit and by case, as the tables allow: one document and number, each case recorded for itself; all or nothing. */
@RectificationTest
class MergedLettersTest {

    private static final String LEADER = "district.leader";
    private static final String STAFF = "district.supervisor";
    private static final String DEMAND = "请于十个工作日内拆除地上建筑物，恢复耕种条件。";
    private static final int OVERDUE = 100;

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Firing firing;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseClock clock;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void lettersOfOneKindToOneUnitAreOneDocumentWithOneNumberAndEachCaseIsRecorded() throws Exception {
        List<RectificationCase> own = List.of(overdue("shanmen"), overdue("shanmen"), overdue("shanmen"));
        List<Long> ids = own.stream().map(c -> prepared(c, "L3", "SUPERVISION_LETTER")).toList();
        RectificationCase foreign = overdue("yehe");
        long other = prepared(foreign, "L3", "SUPERVISION_LETTER");
        long criticism = prepared(own.get(0), "L4", "PUBLIC_CRITICISM");
        assertThat(ids.stream().map(id -> letter(id).path("together").asInt()).distinct().toList()).as("offered as one").hasSize(1);
        assertThat(letter(other).path("together").asInt()).isNotEqualTo(letter(ids.get(0)).path("together").asInt());

        refused(sign(LEADER, List.of(ids.get(0), other), List.of()), 400, "送达对象");
        refused(sign(LEADER, List.of(ids.get(1), criticism), List.of()), 400, "种类不同（督办函、通报）");
        refused(sign(LEADER, List.of(ids.get(0)), List.of()), 400, "两份以上");
        refused(sign(LEADER, List.of(ids.get(0), ids.get(0)), List.of()), 400, "只选一次");
        refused(sign(STAFF, ids, List.of()), 403, "不由您签发");
        assertThat(sign("shanmen.handler", ids, List.of()).status()).isEqualTo(403);
        assertThat(Http.as(port, LEADER).get("/api/leader/merged?letters=999999999,999999998").status()).isEqualTo(404);
        assertThat(Http.as(port, "shanmen.lead").get(words(ids, List.of())).status()).isEqualTo(403);

        String before = Http.as(port, LEADER).get(words(ids, List.of())).text();
        own.forEach(c -> assertThat(before).contains(c.caseNumber(), OVERDUE + "个工作日", DEMAND));
        assertThat(before).contains("3件案件", "（草稿，签发时编号）").doesNotContain(foreign.caseNumber());
        Map<Long, Long> seen = drafts(ids);
        prepare(ids.get(2), "另一份要求，请于本月底前完成。");
        refused(sign(LEADER, ids, List.of(), seen), 409, "另行改写");
        assertThat(numbers(own)).as("nothing half-written").containsOnlyNulls();
        assertThat(driver.keys(own.get(0))).contains("Task_Sign");

        int last = last();
        Answer signed = sign(LEADER, ids, List.of());
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        List<String> numbers = numbers(own);
        assertThat(numbers.stream().distinct().toList()).as("one document").hasSize(1);
        assertThat(last()).as("one number of the series").isEqualTo(last + 1);
        String id = "joint-supervision-letter-" + ids.get(0);
        for (RectificationCase c : own) {
            assertThat(letters(c, "shanmen.handler")).as("in each case's file, once").containsOnlyOnce(id);
            assertThat(timeline.of(c.id())).extracting("summary").anyMatch(text -> text.toString().contains(numbers.get(0)) && text
                    .toString().contains("共3件案件")).anyMatch(text -> text.toString().startsWith("生成合并督办函"));
            assertThat(driver.keys(c)).as("answered case by case").contains("Task_Answer");
            assertThat(driver.passed(c, "escalation")).contains("Service_Issue").doesNotContain("End_Absorbed");
            assertThat(ledger(c)).as("counted in each case").isEqualTo("1次：" + numbers.get(0));
        }
        String after = Http.as(port, LEADER).get("/api/letters/" + id + "/preview?words=true").text();
        assertThat(after).contains(numbers.get(0), "另一份要求").doesNotContain("草稿");
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(jdbc.sql("select content from letter where id = :id").param(
                "id", id).query((row, n) -> row.getBytes(1)).single()))) {
            assertThat(paper.getTables().get(0).getRows()).hasSize(4);
            assertThat(paper.getTables().get(0).getRow(2).getCell(1).getText()).isEqualTo(own.get(1).caseNumber());
            assertThat(paper.getTables().get(0).getRow(2).getCell(6).getText()).isEqualTo(DEMAND);
        }
        assertThat(Http.as(port, "yehe.handler").get("/api/letters/" + id).status()).as("of another unit").isEqualTo(404);
        assertThat(jdbc.sql(
                "select title from message where kind = 'supervision' and recipient = 'shanmen.handler' and case_id in (:cases)")
                .param("cases", own.stream().map(RectificationCase::id).toList()).query(String.class).list()).as("one message")
                .singleElement().asString().contains("等3件案件");
        assertThat(Http.as(port, "admin.audit").get("/api/audit?size=200").text()).contains("合并签发督办文书");
        refused(sign(LEADER, ids, List.of(), seen), 409, "已发出");
    }

    @Test
    void weakerLettersOfACaseAreTakenInAndCountForNothing() {
        RectificationCase c = overdue("shanmen");
        long letter = prepared(c, "L3", "SUPERVISION_LETTER");
        long criticism = firing.fire(c, "L4", "PUBLIC_CRITICISM", 10, "超期30个工作日", "");
        long interview = prepared(c, "L5", "INTERVIEW");
        long sham = firing.fire(c, "L4", "PUBLIC_CRITICISM", 10, "认定虚假整改，予以通报", "第1次");
        List<Long> absorbs = StreamSupport.stream(letter(interview).path("absorbs").spliterator(), false).map(JsonNode::asLong).toList();
        assertThat(absorbs).as("what the date triggered, not what an independent cause did").containsExactlyInAnyOrder(letter, criticism);
        refused(sign(LEADER, List.of(interview), List.of(letter, sham)), 400, "独立事由");
        refused(sign(LEADER, List.of(letter), List.of(interview)), 400, "不能并入督办函");
        assertThat(Http.as(port, LEADER).get(words(List.of(interview), absorbs)).text()).contains("此前对本案拟发的督办函、通报并入本件");

        Answer signed = sign(LEADER, List.of(interview), absorbs);
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        assertThat(driver.passed(c, "escalation")).containsOnlyOnce("Service_Issue").contains("End_Absorbed").doesNotContain(
                "End_NotIssued");
        assertThat(states(c)).containsExactly("已并入更高级别的文书", "已并入更高级别的文书", "已发出", "待签发");
        assertThat(jdbc.sql("select count(*) from escalation where case_id = :case and issued_on is not null").param("case", c.id()).query(
                Integer.class).single()).as("the counters of the ladder count what was issued").isEqualTo(1);
        assertThat(ledger(c)).as("no supervision letter was issued").isNull();
        assertThat(Http.as(port, LEADER).get("/api/letters/interview-notice-" + interview + "/preview?words=true").text()).contains(
                "此前对本案拟发的督办函、通报并入本件");
        assertThat(letters(c, LEADER)).doesNotContain("supervision-letter-" + letter);
        assertThat(timeline.of(c.id())).extracting("summary").contains("督办函（L3）并入约谈（L5），不再单独发文");
        assertThat(driver.keys(c)).as("only what was not taken in waits").containsOnlyOnce("Task_Sign").contains("Task_HoldInterview")
                .doesNotContain("Task_Answer");
    }

    @Test
    void oneInterviewOnSeveralCasesTakesTheirWeakerLettersInAndIsTypedOnce() {
        List<RectificationCase> own = List.of(overdue("chengdong"), overdue("chengdong"));
        List<Long> weaker = own.stream().map(c -> prepared(c, "L4", "PUBLIC_CRITICISM")).toList();
        List<Long> ids = own.stream().map(c -> prepared(c, "L5", "INTERVIEW")).toList();
        assertThat(sign(LEADER, ids, weaker).status()).isEqualTo(200);
        own.forEach(c -> {
            assertThat(states(c)).containsExactly("已并入更高级别的文书", "已发出");
            assertThat(letters(c, "chengdong.lead")).containsOnlyOnce("joint-interview-notice-" + ids.get(0));
        });
        driver.submit(own.get(0), "Task_HoldInterview", STAFF, Map.of("heldOn", driver.today().toString(), "place", "区政府第二会议室",
                "participants", List.of(Map.of("name", "分管副区长"), Map.of("name", "城东乡乡长")), "minutes", "逐案说明了进展缓慢的原因。"));
        String task = driver.task(own.get(1), "Task_HoldInterview", STAFF).getId();
        JsonNode form = Http.as(port, STAFF).get("/engine-rest/task/" + task + "/form-variables").json();
        assertThat(form.path("place").path("value").asText()).isEqualTo("区政府第二会议室");
        assertThat(form.path("participants").toString()).contains("分管副区长", "城东乡乡长");
        assertThat(form.path("minutes").path("value").asText()).isEqualTo("逐案说明了进展缓慢的原因。");
    }

    @Test
    void whatEndedOrIsHeldMeanwhileIsNamedAndNothingIsSigned() {
        List<RectificationCase> own = List.of(overdue("shiling"), overdue("shiling"), overdue("shiling"));
        List<Long> ids = own.stream().map(c -> prepared(c, "L3", "SUPERVISION_LETTER")).toList();
        Map<Long, Long> seen = drafts(ids);
        clock.hold(own.get(1).id(), HoldReason.SUSPENSION);
        refused(sign(LEADER, ids, List.of(), seen), 409, own.get(1).caseNumber() + "督办函（L3）不能合并");
        assertThat(letter(ids.get(1)).path("together").isNull()).as("not offered").isTrue();
        clock.release(own.get(1).id(), HoldReason.SUSPENSION);
        cases.withdraw(own.get(2).id());
        refused(sign(LEADER, ids, List.of(), seen), 409, own.get(2).caseNumber() + "督办函（L3）案件已结束");
        assertThat(numbers(own)).containsOnlyNulls();
        assertThat(driver.keys(own.get(0))).contains("Task_Sign");
    }

    @Test
    void twiceAtOnceIsOnceAndTheSeriesHasNoGap() throws Exception {
        List<RectificationCase> own = List.of(overdue("shanmen"), overdue("shanmen"));
        List<Long> ids = own.stream().map(c -> prepared(c, "L3", "SUPERVISION_LETTER")).toList();
        Map<Long, Long> seen = drafts(ids);
        int last = last();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Answer> both = () -> sign(LEADER, ids, List.of(), seen);
            List<Integer> answers = new ArrayList<>();
            for (Future<Answer> done : pool.invokeAll(List.of(both, both))) {
                answers.add(done.get().status());
            }
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        } finally {
            pool.shutdown();
        }
        assertThat(last()).isEqualTo(last + 1);
        assertThat(numbers(own).stream().distinct().toList()).hasSize(1).doesNotContainNull();
    }

    private RectificationCase overdue(String unit) {
        return driver.register(Category.DEADLINE_BOUND, calendar.minusWorkingDays(driver.today(), OVERDUE), List.of(unit), List.of(
                "natural-resources"));
    }

    private long prepared(RectificationCase c, String level, String instrument) {
        long id = firing.fire(c, level, instrument, "INTERVIEW".equals(instrument) ? 0 : 10, "超期" + OVERDUE + "个工作日", "");
        prepare(id, DEMAND);
        return id;
    }

    private void prepare(long id, String demand) {
        Map<String, Object> prepared = new HashMap<>(Map.of("requirement", demand));
        prepared.put("before", drafts(List.of(id)).get(id));
        assertThat(Http.as(port, STAFF).put("/api/leader/letters/" + id + "/draft", prepared).status()).isEqualTo(200);
    }

    private Map<Long, Long> drafts(List<Long> ids) {
        Map<Long, Long> drafts = new HashMap<>();
        ids.forEach(id -> drafts.put(id, jdbc.sql("select max(id) from escalation_draft where escalation_id = :id").param("id", id)
                .query(Long.class).optional().orElse(null)));
        return drafts;
    }

    private Answer sign(String user, List<Long> ids, List<Long> absorbed) {
        return sign(user, ids, absorbed, drafts(ids));
    }

    private Answer sign(String user, List<Long> ids, List<Long> absorbed, Map<Long, Long> seen) {
        List<Map<String, Object>> items = ids.stream().map(id -> {
            Map<String, Object> item = new HashMap<>(Map.of("id", id));
            item.put("draft", seen.get(id));
            return item;
        }).toList();
        return Http.as(port, user).post("/api/leader/merged", Map.of("letters", items, "absorbed", absorbed));
    }

    private static String words(List<Long> ids, List<Long> absorbed) {
        return "/api/leader/merged/words?letters=" + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + "&absorbed="
                + absorbed.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static void refused(Answer answer, int status, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).contains(words);
    }

    private JsonNode letter(long id) {
        return StreamSupport.stream(Http.as(port, LEADER).get("/api/leader").json().path("letters").spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.path("letters").spliterator(), false))
                .filter(letter -> letter.path("id").asLong() == id).findFirst().orElseThrow();
    }

    private List<String> letters(RectificationCase c, String user) {
        return StreamSupport.stream(Http.as(port, user).get("/api/cases/" + c.caseNumber() + "/letters").json().spliterator(), false).map(
                letter -> letter.path("id").asText()).toList();
    }

    private List<String> states(RectificationCase c) {
        return StreamSupport.stream(Http.as(port, LEADER).get("/api/cases/" + c.caseNumber() + "/escalations").json().spliterator(), false)
                .map(one -> one.path("state").asText()).toList();
    }

    /** Numbers of the cases' supervision letters, null for what has none. */
    private List<String> numbers(List<RectificationCase> own) {
        List<String> numbers = new ArrayList<>();
        own.forEach(c -> numbers.add(jdbc.sql(
                "select document_no from escalation where case_id = :case and instrument = 'SUPERVISION_LETTER'").param("case", c.id())
                .query((row, n) -> row.getString(1)).list().get(0)));
        return numbers;
    }

    private int last() {
        return jdbc.sql("select last from number_series where prefix = '铁东政督' and year = :year").param("year", driver.today().getYear())
                .query(Integer.class).list().stream().max(Comparator.naturalOrder()).orElse(0);
    }

    private String ledger(RectificationCase c) {
        return jdbc.sql("""
                select count(*) || '次：' || string_agg(x.document_no, '、' order by x.id) from escalation_issued x
                where x.case_id = :case and x.instrument = 'SUPERVISION_LETTER' having count(*) > 0""").param("case", c.id())
                .query(String.class).optional().orElse(null);
    }
}
