package org.zhenggai.rectification.views.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.engine.task.DutyTask;
import org.zhenggai.rectification.ground.engine.task.DutyTasks;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.PaperCalendar;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;
import org.zhenggai.rectification.support.Requesting;

/** 我的工作台: what stands on it, why, and for whom; asked over HTTP, with the officer's own rights. */
@RectificationTest
class WorkDeskTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String HANDLER = "shiling.handler";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Requesting requesting;
    @Autowired
    private DutyTasks duties;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void holdsWhatTheEngineLetsTheOfficerDoAndNothingElse() {
        RectificationCase c = driver.register(List.of("shiling", "yehe"), List.of("natural-resources"));
        String id = driver.task(c, "Task_Investigate", HANDLER).getId();
        driver.as(HANDLER, () -> tasks.claim(id, HANDLER));
        for (String officer : List.of(HANDLER, "shiling.handler-2", "shiling.lead", "yehe.handler", "natural-resources.supervisor",
                "natural-resources.reviewer", "district.leader", "admin.security", "admin.audit")) {
            Set<String> allowed = new HashSet<>();
            driver.as(officer, () -> {
                tasks.createTaskQuery().taskAssignee(officer).list().forEach(task -> allowed.add(task.getId()));
                tasks.createTaskQuery().taskCandidateUser(officer).taskUnassigned().list().forEach(task -> allowed.add(task.getId()));
            });
            assertThat(duties.of(officer)).as(officer).extracting(DutyTask::id).containsExactlyInAnyOrderElementsOf(allowed);
        }
        assertThat(duties.of(HANDLER)).extracting(DutyTask::id).contains(id);
    }

    @Test
    void saysWhatItIsAndHowManyWorkingDaysAreLeftToEveryoneWhoMayTakeItUntilSomebodyDoes() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        JsonNode card = only(HANDLER, c.caseNumber());
        assertThat(card.path("task").asText()).isEqualTo("调查核实");
        assertThat(card.path("title").asText()).isEqualTo("测试案件");
        assertThat(card.path("number").asText()).isEqualTo(c.caseNumber());
        assertThat(card.path("unit").asText()).isEqualTo("石岭镇");
        assertThat(card.path("mine").asBoolean()).isFalse();
        assertThat(card.path("group").asText()).isEqualTo("LATER");
        assertThat(reasons(card)).isEqualTo("剩15个工作日");
        assertThat(found("yehe.handler", c.caseNumber())).as("another unit").isEmpty();
        assertThat(found("shiling.lead", c.caseNumber())).as("another post").isEmpty();

        String task = card.path("taskId").asText();
        assertThat(Http.as(port, "yehe.handler").post("/api/tasks/" + task + "/claim", "").status()).isEqualTo(403);
        assertThat(Http.as(port, HANDLER).post("/api/tasks/" + task + "/claim", "").status()).isEqualTo(204);
        assertThat(only(HANDLER, c.caseNumber()).path("mine").asBoolean()).isTrue();
        Answer late = Http.as(port, "shiling.handler-2").post("/api/tasks/" + task + "/claim", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("detail").asText()).contains("已由他人领取");
        assertThat(found("shiling.handler-2", c.caseNumber())).as("taken by a colleague").isEmpty();
    }

    @Test
    void countsWorkingDaysAsAClerkWouldAndPutsWhatPressesFirst() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        PaperCalendar paper = new PaperCalendar();
        LocalDate today = driver.today();
        due(c, today);
        assertThat(only(HANDLER, c.caseNumber()).path("group").asText()).isEqualTo("TODAY");
        assertThat(reasons(only(HANDLER, c.caseNumber()))).isEqualTo("今天到期");
        LocalDate before = today.minusDays(30);
        due(c, before);
        JsonNode late = only(HANDLER, c.caseNumber());
        assertThat(late.path("group").asText()).isEqualTo("TODAY");
        assertThat(reasons(late)).isEqualTo("超期" + paper.between(before, today) + "个工作日");
        assertThat(late.path("reasons").get(0).path("weight").asText()).isEqualTo("BAD");
        meanwhile(c, "update rectification_case set due_date = due_date - 400 where id = :case",
                "update rectification_case set due_date = due_date + 400 where id = :case",
                () -> assertThat(reasons(only(HANDLER, c.caseNumber()))).endsWith("，整改期限已过" + paper.between(today.minusDays(200), today)
                        + "个工作日"));
        LocalDate next = driver.workingDay(1);
        due(c, next);
        assertThat(reasons(only(HANDLER, c.caseNumber()))).isEqualTo("剩1个工作日");

        JsonNode desk = open(HANDLER, "");
        List<String> groups = StreamSupport.stream(desk.path("cards").spliterator(), false).map(card -> card.path("group").asText())
                .toList();
        assertThat(groups).isSortedAccordingTo((a, b) -> DeskGroup.valueOf(a).compareTo(DeskGroup.valueOf(b)));
        int counted = StreamSupport.stream(desk.path("groups").spliterator(), false).mapToInt(group -> group.path("tasks").asInt()).sum();
        assertThat(counted).isEqualTo(desk.path("total").asInt()).isEqualTo(duties.of(HANDLER).size());
    }

    @Test
    void namesWhoReturnedItHowOftenAndWhatFor() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", HANDLER, "Task_DraftProgramme", HANDLER);
        driver.back(c, "Task_ReviewProgramme", "natural-resources.supervisor");
        assertThat(reasons(only(HANDLER, c.caseNumber()))).startsWith("退回第1次");
        driver.pass(c, "Task_DraftProgramme", HANDLER, form -> Answers.answering(form, 1, 1));
        assertThat(found(HANDLER, c.caseNumber())).as("answered").isEmpty();
        driver.back(c, "Task_ReviewProgramme", "natural-resources.supervisor");
        JsonNode card = only(HANDLER, c.caseNumber());
        assertThat(card.path("group").asText()).isEqualTo("RETURNED");
        assertThat(reasons(card)).startsWith("退回第2次");
        assertThat(card.path("notes").get(0).asText()).startsWith("铁东分局督导员甲于").endsWith("退回：缺少复耕后的种植照片，请补充。");
    }

    @Test
    void anUrgedTaskStandsFirstAndSaysByWhomAndUntilWhen() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        due(c, driver.today());
        LocalDate until = driver.workingDay(2);
        assertThat(Http.as(port, "district.leader").post("/api/cases/" + c.caseNumber() + "/urgings",
                Map.of("text", "请抓紧核实。", "until", until.toString())).status()).isEqualTo(200);
        JsonNode card = only(HANDLER, c.caseNumber());
        assertThat(card.path("group").asText()).isEqualTo("URGED");
        assertThat(reasons(card)).startsWith("领导催办，要求").contains("前办理").endsWith("今天到期");
        assertThat(card.path("notes").get(0).asText()).contains("催办：请抓紧核实。");
        JsonNode first = open(HANDLER, "").path("cards").get(0);
        assertThat(first.path("reasons").get(0).path("text").asText()).startsWith("领导催办");
    }

    @Test
    void isSearchedByTitleVillageAndPersonAcrossOpenAndDone() {
        RectificationCase c = driver.register(Category.DEADLINE_BOUND, driver.today().plusDays(200), List.of("shiling"),
                List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", HANDLER, "Task_DraftProgramme", HANDLER);
        driver.pass(c, "Task_ReviewProgramme", "natural-resources.supervisor");
        String person = "分管";
        JsonNode shown = get(HANDLER, "q=" + encoded(c.caseNumber() + " " + person)).json();
        assertThat(shown.path("open").path("total").asInt()).as("by the responsible person").isEqualTo(1);
        assertThat(reasons(shown.path("open").path("cards").get(0))).matches(".*举证材料应交\\d+类，已交\\d+类");
        assertThat(shown.path("done").path("total").asInt()).isEqualTo(2);
        assertThat(shown.path("done").path("items").get(0).path("what").asText()).isEqualTo("编制整改方案");
        assertThat(shown.path("done").path("items").get(0).path("state").asText()).isEqualTo("整改举证");
        assertThat(get(HANDLER, "q=" + encoded(c.caseNumber() + " 石岭镇 测试案件")).json().path("open").path("total").asInt()).isEqualTo(1);
        assertThat(get(HANDLER, "q=" + encoded(c.caseNumber() + " %")).json().path("open").path("total").asInt()).isZero();
        assertThat(get("yehe.handler", "q=" + encoded(c.caseNumber())).json().path("done").path("total").asInt()).isZero();
        assertThat(get(HANDLER, "tray=DONE").json().path("done").path("total").asInt()).isGreaterThanOrEqualTo(2);

        meanwhile(c, "update case_unit set unit_id = 'yehe' where case_id = :case and unit_id = 'shiling'",
                "update case_unit set unit_id = 'shiling' where case_id = :case and unit_id = 'yehe'", () -> {
                    assertThat(get(HANDLER, "tray=DONE&q=" + encoded(c.caseNumber())).json().path("done").path("total").asInt())
                            .as("of a case that is another unit's now only the act is kept").isZero();
                    assertThat(get(HANDLER, "tray=DONE").text()).doesNotContain(c.caseNumber());
                });
    }

    @Test
    void whatWasBegunSaysWhereItStands() {
        RectificationCase c = requesting.register(Category.DEADLINE_BOUND, driver.today().plusDays(100), null);
        requesting.start("deadline-extension", Requesting.extension(c, driver.today().plusDays(160)));
        JsonNode begun = get("shanmen.handler", "tray=BEGUN&q=" + c.caseNumber()).json().path("begun");
        assertThat(begun.path("total").asInt()).isEqualTo(1);
        assertThat(begun.path("items").get(0).path("what").asText()).isEqualTo("发起整改期限延期");
        assertThat(begun.path("items").get(0).path("state").asText()).isEqualTo("签批申请（山门镇单位负责人）");
        driver.submit(c, "Task_Sign", "shanmen.lead", Requesting.UNSIGNED);
        assertThat(get("shanmen.handler", "tray=BEGUN&q=" + c.caseNumber()).json().path("begun").path("items").get(0).path("state")
                .asText())
                .isEqualTo("已办结");
        assertThat(get("yehe.handler", "tray=BEGUN&q=" + c.caseNumber()).json().path("begun").path("total").asInt()).isZero();
    }

    @Test
    void afterASubmissionWhoGoesOnIsNamedToWhoSubmittedAlone() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("natural-resources"));
        String task = driver.task(c, "Task_Investigate", HANDLER).getId();
        assertThat(get(HANDLER, task, "after").status()).as("not submitted yet").isEqualTo(404);
        driver.pass(c, "Task_Investigate", HANDLER);
        JsonNode after = get(HANDLER, task, "after").json().path("after");
        assertThat(after.path("task").asText()).isEqualTo("调查核实");
        assertThat(after.path("number").asText()).isEqualTo(c.caseNumber());
        assertThat(after.path("next")).hasSize(1);
        JsonNode next = after.path("next").get(0);
        assertThat(next.path("task").asText()).isEqualTo("编制整改方案");
        assertThat(next.path("holder").asText()).isEqualTo("石岭镇承办人");
        assertThat(next.path("due").asText()).isEqualTo(driver.workingDay(10).toString());
        assertThat(next.path("own").asText()).isEqualTo(driver.task(c, "Task_DraftProgramme", HANDLER).getId());
        assertThat(get("shiling.handler-2", task, "after").status()).isEqualTo(404);
        assertThat(get("district.leader", task, "after").status()).isEqualTo(404);

        String draft = driver.task(c, "Task_DraftProgramme", HANDLER).getId();
        driver.pass(c, "Task_DraftProgramme", HANDLER);
        JsonNode review = get(HANDLER, draft, "after").json().path("after").path("next").get(0);
        assertThat(review.path("holder").asText()).isEqualTo("市自然资源局铁东分局督导人员");
        assertThat(review.path("own").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tray=ALL", "group=urgent", "page=-1", "page=one", "q=%00", "q=%E4%B8%80%07"})
    void whatItDoesNotKnowIsRefusedInChinese(String query) {
        Answer answer = get(HANDLER, query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).matches(".*\\p{IsHan}.*");
    }

    @Test
    void aSearchTooLongIsRefused() {
        assertThat(get(HANDLER, "q=" + encoded("长".repeat(51))).json().path("detail").asText()).isEqualTo("检索词不超过50字");
    }

    /** Rows of cases are sealed: they are left as they were. */
    private void meanwhile(RectificationCase c, String change, String back, Runnable looked) {
        jdbc.sql(change).param("case", c.id()).update();
        try {
            looked.run();
        } finally {
            jdbc.sql(back).param("case", c.id()).update();
        }
    }

    private void due(RectificationCase c, LocalDate day) {
        Task task = driver.open(c).get(0);
        task.setDueDate(Date.from(day.atTime(23, 59, 59).atZone(ZONE).toInstant()));
        tasks.saveTask(task);
    }

    private JsonNode only(String user, String words) {
        List<JsonNode> found = found(user, words);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<JsonNode> found(String user, String words) {
        return StreamSupport.stream(open(user, words).path("cards").spliterator(), false).toList();
    }

    private JsonNode open(String user, String words) {
        return get(user, "q=" + encoded(words)).json().path("open");
    }

    private Answer get(String user, String query) {
        return Http.as(port, user).get("/api/desk?" + query);
    }

    private Answer get(String user, String task, String what) {
        return Http.as(port, user).get("/api/desk/" + what + "/" + task);
    }

    private static String reasons(JsonNode card) {
        return String.join("，", StreamSupport.stream(card.path("reasons").spliterator(), false).map(reason -> reason.path("text").asText())
                .toList());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
