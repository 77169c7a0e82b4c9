package org.zhenggai.rectification.procedures.planintake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhenggai.rectification.procedures.planintake.Uploads.Answer;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** The same plan again, names of cases, lines that a person assigns, and what is remembered of that: over HTTP. */
@RectificationTest
class PlanAgainHttpTest {

    private static final String REVIEWER = "natural-resources.reviewer";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private Clock clock;

    private static String plan(String sender, int year, String... problems) {
        StringBuilder text = new StringBuilder(sender + year + "年督察反馈问题整改方案\n一、整改任务\n");
        for (int i = 0; i < problems.length; i++) {
            text.append(i + 1).append('.').append(problems[i]).append("\n整改目标：恢复原状，不再发生。\n整改措施：限期整改。\n责任单位：山门镇政府\n整改时限：").append(year)
                    .append(
                            "年6月30日（限期整改类）\n督导单位：市自然资源局铁东分局\n");
        }
        return text.append("二、联系方式\n联系人：整改办\n附件：1.问题清单\n").toString();
    }

    private int cases() {
        return jdbc.queryForObject("select count(*) from rectification_case", Integer.class);
    }

    private static byte[] word(String text) {
        WordFile file = new WordFile();
        text.lines().forEach(file::p);
        return file.bytes();
    }

    @Test
    void aRegisteredPlanIsKnownAgainAndOnlyWhatIsNewIsAdded() {
        Uploads reviewer = new Uploads(port, REVIEWER);
        String[] problems = {"山门镇甲村砖厂堆料越过界桩，影响周边耕种。", "山门镇乙村沟渠被渣土堵塞，汛期排水不畅。", "山门镇丙村养殖场未批先建，占用林地较多。"};
        JsonNode first = reviewer.upload("a.txt", plan("重发区", 2031, problems).getBytes(StandardCharsets.UTF_8)).json();
        assertThat(first.path("repeat").isNull()).isTrue();
        Answer registered = reviewer.post("/" + first.path("id").asLong() + "/confirm");
        assertThat(registered.status()).as(registered.json().toString()).isEqualTo(200);
        String planId = registered.json().path("planId").asText();

        JsonNode same = reviewer.upload("b.docx", word(plan("重发区", 2031, problems))).json();
        assertThat(same.path("repeat").path("planId").asText()).isEqualTo(planId);
        assertThat(same.path("repeat").path("items").findValuesAsText("kind")).containsOnly("SAME");
        int before = cases();
        String id = "/" + same.path("id").asLong();
        assertThat(reviewer.post(id + "/confirm").json().path("problems").findValuesAsText("code")).contains("SAME_PLAN");
        assertThat(reviewer.patch(id, "{\"repeat\":\"x\"}").status()).isEqualTo(400);
        assertThat(reviewer.patch(id, "{\"repeat\":\"NEW\"}").json().path("repeat").path("choice").asText()).isEqualTo("NEW");
        assertThat(reviewer.post(id + "/confirm").json().path("problems").findValuesAsText("code")).containsExactly("NO_NEW_ITEM");
        reviewer.patch(id, "{\"repeat\":\"ALL\"}");
        assertThat(reviewer.post(id + "/confirm").json().path("problems").findValuesAsText("code")).containsOnly("SAME_ITEM");
        assertThat(cases()).as("nothing is doubled").isEqualTo(before);

        JsonNode more = reviewer.upload("c.txt", plan("重发区", 2031, problems[0], problems[1].replace("不畅", "严重不畅"),
                "山门镇丁村加油站扩建罩棚没有办理手续。").getBytes(StandardCharsets.UTF_8)).json();
        assertThat(more.path("repeat").path("items").findValuesAsText("kind")).containsExactly("SAME", "CHANGED", "NEW");
        assertThat(more.path("repeat").path("gone")).hasSize(1);
        id = "/" + more.path("id").asLong();
        reviewer.patch(id, "{\"repeat\":\"NEW\"}");
        assertThat(reviewer.get(id + "/preview").json().path("cases")).hasSize(1);
        Answer added = reviewer.post(id + "/confirm");
        assertThat(added.status()).as(added.json().toString()).isEqualTo(200);
        assertThat(added.json().path("planId").asText()).isEqualTo(planId);
        assertThat(cases()).isEqualTo(before + 1);
        assertThat(jdbc.queryForList("select path from finding where plan_id = ? order by path", String.class, planId)).contains("3补");
    }

    @Test
    void aPlanThatComesAgainUpdatesTheRegisteredOneByWordsAndByRequests() {
        Uploads reviewer = new Uploads(port, REVIEWER);
        int year = LocalDate.now(clock).getYear() + 1;
        String[] problems = {"山门镇子村预制厂压占耕地没有恢复，面积较大。", "山门镇丑村弃土场逾期没有复垦，影响排水，占地1.50亩。", "山门镇寅村凉亭擅自扩建，超出批准的范围。"};
        JsonNode first = reviewer.upload("a.txt", plan("更新区", year, problems).getBytes(StandardCharsets.UTF_8)).json();
        String planId = reviewer.post("/" + first.path("id").asLong() + "/confirm").json().path("planId").asText();
        String between = "/" + reviewer.upload("between.txt", plan("更新区", year, problems[0].replace("较大", "约一亩"), problems[1], problems[2])
                .getBytes(StandardCharsets.UTF_8)).json().path("id").asLong();
        String text = plan("更新区", year, problems[0].replace("较大", "约三亩"), problems[1], problems[2], "山门镇卯村水渠被填平没有恢复通水。")
                .replaceFirst("整改措施：限期整改。", "整改措施：清运预制件。").replace("2." + problems[1] + "\n整改目标：恢复原状，不再发生。\n整改措施：限期整改。\n责任单位：山门镇政府\n整改时限："
                        + year + "年6月30日", "2." + problems[1] + "\n整改目标：恢复原状，不再发生。\n整改措施：限期整改。\n责任单位：山门镇政府\n整改时限：" + year
                                + "年9月30日")
                .replace("3." + problems[2] + "\n整改目标：恢复原状，不再发生。\n整改措施：限期整改。\n责任单位：山门镇政府\n整改时限：" + year + "年6月30日", "3."
                        + problems[2] + "\n整改目标：恢复原状，不再发生。\n整改措施：限期整改。\n责任单位：石岭镇政府\n整改时限：" + year + "年3月31日")
                .replace("占地1.50亩", "占地2.50亩");
        String id = "/" + reviewer.upload("b.txt", text.getBytes(StandardCharsets.UTF_8)).json().path("id").asLong();
        assertThat(reviewer.patch(id, "{\"repeat\":\"UPDATE\"}").json().path("repeat").path("choice").asText()).isEqualTo("UPDATE");
        JsonNode coming = reviewer.get(id + "/preview").json();
        assertThat(coming.path("cases")).as(coming.toString()).hasSize(1);
        assertThat(coming.path("revisions").findValuesAsText("fate")).as(coming.toString()).containsExactly("APPLIED", "APPLIED",
                "APPLIED", "REQUESTED", "OFFERED", "OFFERED", "OFFERED");
        assertThat(unitsOfThird(planId)).as("nothing is done by looking").containsExactly("shanmen");
        assertThat(requests(planId)).as("nothing is done by looking").isZero();
        int before = cases();
        assertThat(reviewer.post(id + "/confirm", "{\"carry\":[{\"index\":0,\"field\":\"deadline\"}]}").status()).isEqualTo(400);
        Answer done = reviewer.post(id + "/confirm",
                "{\"carry\":[{\"index\":1,\"field\":\"areaMu\"},{\"index\":2,\"field\":\"deadline\"},{\"index\":2,\"field\":\"responsibleUnits\"}]}");
        assertThat(done.status()).as(done.json().toString()).isEqualTo(200);
        assertThat(done.json().path("revisions").findValuesAsText("fate")).containsExactly("APPLIED", "APPLIED", "APPLIED", "REQUESTED",
                "DECIDED", "DECIDED", "DECIDED");
        assertThat(unitsOfThird(planId)).containsExactly("shiling");
        assertThat(cases()).as("nothing is doubled").isEqualTo(before + 1);
        assertThat(jdbc.queryForObject("select problem from finding where plan_id = ? and path = '1'", String.class, planId)).contains(
                "约三亩");
        assertThat(jdbc.queryForList("""
                select m.text from finding_measure m join finding f on f.id = m.finding_id where f.plan_id = ? and f.path = '1'""",
                String.class, planId)).containsExactly("清运预制件。");
        assertThat(jdbc.queryForObject("""
                select count(*) from timeline_entry t join rectification_case c on c.id = t.case_id join finding f on f.id = c.finding_id
                where f.plan_id = ? and t.kind = 'FINDING_REVISED' and t.detail like '%原为%'""", Integer.class, planId)).as(
                "words of two, and areas of one").isEqualTo(3);
        assertThat(requests(planId)).as("the later deadline is asked for").isOne();
        assertThat(jdbc.queryForList("""
                select distinct extract(month from c.due_date)::int from rectification_case c join finding f on f.id = c.finding_id
                where f.plan_id = ?""", Integer.class, planId)).as("the later one waits for its request, the earlier one was decided")
                .containsExactlyInAnyOrder(3, 6);
        assertThat(jdbc.queryForList("""
                select c.area_mu from rectification_case c join finding f on f.id = c.finding_id where f.plan_id = ? and f.path = '2'
                and f.area_mu = c.area_mu""", java.math.BigDecimal.class, planId)).singleElement().satisfies(area -> assertThat(area)
                .isEqualByComparingTo("2.5"));
        reviewer.patch(between, "{\"repeat\":\"UPDATE\"}");
        assertThat(reviewer.get(between + "/preview").json().path("problems").findValuesAsText("code")).containsExactly("LATER_EDITION");
        assertThat(reviewer.post(between + "/confirm").status()).as("an older edition does not undo a later one").isEqualTo(409);
        assertThat(jdbc.queryForList("select action from audit_entry where object = ?", String.class, planId)).contains("更新已登记的整改方案");
        assertThat(jdbc.queryForList("select detail from audit_entry where object = ?", String.class, planId)).anyMatch(told -> told != null
                && told.contains("3处按决定执行"));
        assertThat(jdbc.queryForList("select detail from audit_entry where action = '单位划转' and object = 'shanmen'", String.class))
                .as("the transfer is on record like any other").anyMatch(told -> told.contains("案件1个") && told.contains("方案重发"));
        assertThat(jdbc.queryForObject("""
                select count(*) from timeline_entry t join rectification_case c on c.id = t.case_id join finding f on f.id = c.finding_id
                where f.plan_id = ? and t.kind = 'UNIT_TRANSFERRED'""", Integer.class, planId)).isOne();
    }

    private List<String> unitsOfThird(String planId) {
        return jdbc.queryForList("""
                select u.unit_id from case_unit u join rectification_case c on c.id = u.case_id join finding f on f.id = c.finding_id
                where f.plan_id = ? and f.path = '3' and u.role <> 'SUPERVISING'""", String.class, planId);
    }

    private int requests(String planId) {
        return jdbc.queryForObject("""
                select count(*) from change_request r join rectification_case c on c.id = r.case_id join finding f on f.id = c.finding_id
                where f.plan_id = ? and r.kind = 'EXTENSION' and r.state = 'PENDING'""", Integer.class, planId);
    }

    @Test
    void twoPeopleWhoConfirmTheSameDraftAtOnceRegisterItOnce() {
        Uploads one = new Uploads(port, REVIEWER);
        Uploads other = new Uploads(port, "natural-resources.reviewer-2");
        String text = plan("同稿区", 2036, "山门镇辰村砂石堆压占沟渠，影响行洪。", "山门镇巳村大棚改作仓库，没有恢复。");
        String path = "/" + one.upload("a.txt", text.getBytes(StandardCharsets.UTF_8)).json().path("id").asLong() + "/confirm";
        int before = cases();
        List<Integer> answers = List.of(one, other).parallelStream().map(person -> person.post(path).status()).sorted().toList();
        assertThat(answers).containsExactly(200, 409);
        assertThat(cases()).isEqualTo(before + 2);
    }

    @Test
    void theSamePlanInTwoFilesConfirmedAtOnceIsRegisteredOnce() {
        Uploads one = new Uploads(port, REVIEWER);
        Uploads other = new Uploads(port, "natural-resources.reviewer-2");
        String text = plan("同时区", 2032, "山门镇戊村临时道路到期没有复垦，占用耕地。", "山门镇己村看护房超出标准，占用耕地。");
        String first = "/" + one.upload("a.txt", text.getBytes(StandardCharsets.UTF_8)).json().path("id").asLong() + "/confirm";
        String second = "/" + other.upload("b.docx", word(text)).json().path("id").asLong() + "/confirm";
        int before = cases();
        List<Integer> answers = List.of(first, second).parallelStream().map(path -> one.post(path).status()).sorted().toList();
        assertThat(answers).containsExactly(200, 409);
        assertThat(cases()).isEqualTo(before + 2);
    }

    @Test
    void namesOfCasesAreWrittenAndDoubtedAndWhoLeadsIsAsked() {
        Uploads reviewer = new Uploads(port, REVIEWER);
        String text = plan("命名区", 2033, "山门镇庚村采石坑积水没有围挡。", "督察发现堆放杂物问题，位于路边。").replace("责任单位：山门镇政府", "责任单位：区农业农村局、区林水局");
        String id = "/" + reviewer.upload("a.txt", text.getBytes(StandardCharsets.UTF_8)).json().path("id").asLong();
        JsonNode preview = reviewer.get(id + "/preview").json();
        assertThat(preview.path("leads")).as(preview.toString()).hasSize(2);
        assertThat(preview.path("leads").get(0).path("units")).hasSize(2);
        assertThat(preview.path("around").path("contacts").get(0).asText()).isEqualTo("联系人：整改办");
        assertThat(preview.path("around").path("annexes").get(0).asText()).contains("问题清单");
        assertThat(reviewer.patch(id + "/items/0", "{\"titles\":[\"山门镇庚村采石坑[积水\"],\"leadUnit\":\"区林水局\"}").status()).isEqualTo(200);
        JsonNode named = reviewer.get(id + "/preview").json();
        assertThat(named.path("cases").get(0).path("title").asText()).isEqualTo("山门镇庚村采石坑[积水");
        assertThat(named.path("cases").get(0).path("doubts").toString()).contains("括号");
        assertThat(named.path("cases").get(0).path("responsible").get(0).asText()).contains("林水");
        assertThat(named.path("leads")).hasSize(1);
        assertThat(reviewer.patch(id + "/items/0", "{\"titles\":[\"" + "长".repeat(101) + "\"]}").status()).isEqualTo(400);
        assertThat(reviewer.patch(id + "/items/0", "{\"titles\":[\"\"]}").json().path("titles").isNull()).isTrue();
    }

    @Test
    void aLineIsAssignedAndItsLabelIsRememberedForTheSender() {
        Uploads reviewer = new Uploads(port, REVIEWER);
        String text = "教学区2034年督察反馈问题整改方案\n一、整改任务\n1.山门镇辛村堆土占用耕地。\n整改目标：恢复耕种。\n责任单位：河东那边镇\n整改时限：2034年6月30日（限期整改类）\n督导单位：市自然资源局铁东分局\n"
                + "二、其他\n处理对策：清运渣土。\n";
        JsonNode draft = reviewer.upload("a.txt", text.getBytes(StandardCharsets.UTF_8)).json();
        assertThat(draft.path("sender").asText()).isEqualTo("教学区");
        String id = "/" + draft.path("id").asLong();
        Answer wrong = reviewer.post(id + "/lines/9", "{\"field\":\"areaMu\",\"item\":0}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(reviewer.post(id + "/lines/99", "{\"field\":\"measures\",\"item\":0}").status()).isEqualTo(404);
        assertThat(new Uploads(port, "district.leader").post(id + "/lines/9", "{\"field\":\"measures\",\"item\":0}").status()).isEqualTo(
                403);
        JsonNode assigned = reviewer.post(id + "/lines/9", "{\"field\":\"measures\",\"item\":0}").json();
        assertThat(assigned.path("items").get(0).path("measures").toString()).as(assigned.toString()).contains("清运渣土。");
        assertThat(assigned.path("text").get(8).path("became").asText()).isEqualTo("FIELD");
        reviewer.patch(id + "/items/0", "{\"responsibleUnits\":[\"山门镇\"]}");

        JsonNode lessons = Http.as(port, REVIEWER).get("/api/plans/lessons").json().path("items");
        assertThat(lessons.findValuesAsText("spelling")).contains("处理对策", "河东那边镇");
        JsonNode next = reviewer.upload("b.txt", text.replace("2034", "2035").replace("辛村堆土", "壬村堆放渣土").replace("二、其他\n", "").getBytes(
                StandardCharsets.UTF_8)).json();
        assertThat(next.path("items").get(0).path("measures").toString()).as(next.toString()).contains("清运渣土。");
        assertThat(next.path("items").get(0).path("matchedUnits").path("河东那边镇").asText()).isEqualTo("shanmen");
        assertThat(next.path("warnings").findValuesAsText("code")).contains("TAUGHT");

        lessons.forEach(lesson -> {
            String address = "/api/plans/lessons/" + lesson.path("id").asLong();
            assertThat(Http.as(port, "shanmen.handler").delete(address).status()).isEqualTo(403);
            assertThat(Http.as(port, REVIEWER).delete(address).status()).isEqualTo(200);
            assertThat(Http.as(port, REVIEWER).delete(address).status()).isEqualTo(404);
        });
        assertThat(jdbc.queryForList("select action from audit_entry where object in ('处理对策', '河东那边镇')", String.class)).contains("记住方案的读法",
                "删除方案的读法");
    }

    @Test
    void aUnitThatWasPutRightInOneItemIsKnownInTheOthers() {
        Uploads reviewer = new Uploads(port, REVIEWER);
        String text = plan("同名区", 2037, "山门镇午村水坑没有围挡。", "山门镇未村土路塌陷。", "山门镇申村棚屋没有拆除。").replace("责任单位：山门镇政府", "责任单位：山门那边镇");
        String id = "/" + reviewer.upload("a.txt", text.getBytes(StandardCharsets.UTF_8)).json().path("id").asLong();
        reviewer.patch(id + "/items/1", "{\"responsibleUnits\":[\"山门镇\"]}");
        JsonNode items = reviewer.get(id).json().path("items");
        assertThat(items.findValuesAsText("code")).as(items.toString()).doesNotContain("UNKNOWN_UNIT");
        assertThat(items.get(2).path("matchedUnits").path("山门那边镇").asText()).isEqualTo("shanmen");
    }

    @Test
    void theNameOfAUnitIsNotTaughtAsThatOfAnother() {
        Http reviewer = Http.as(port, REVIEWER);
        Http.Answer refused = reviewer.post("/api/plans/lessons", Map.of("sender", "教学区", "kind", "UNIT", "spelling", "山门 镇", "meaning",
                "shiling"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains("山门镇");
        for (String[] wrong : new String[][] {{"LABEL", "办", "measures"}, {"UNIT", " 局 ", "shanmen"}, {"LABEL", "12", "measures"}, {
                "NUMBER", "1",
                "problem"}, {"NUMBER", "案由", "problem"}, {"NUMBER", "案由1", "measures"}}) {
            Http.Answer answer = reviewer.post("/api/plans/lessons", Map.of("sender", "教学区", "kind", wrong[0], "spelling", wrong[1],
                    "meaning",
                    wrong[2]));
            assertThat(answer.status()).as(List.of(wrong) + answer.text()).isEqualTo(400);
        }
        Http.Answer number = reviewer.post("/api/plans/lessons", Map.of("sender", "教学区", "kind", "NUMBER", "spelling", "案由1：", "meaning",
                "problem"));
        assertThat(number.status()).as(number.text()).isEqualTo(200);
        assertThat(number.json().path("items").findValuesAsText("says")).contains("问题描述");
        assertThat(reviewer.get("/api/plans/lessons").json().path("items").findValuesAsText("spelling")).doesNotContain("山门镇");
    }
}
