package org.zhenggai.rectification.procedures.supervisionvisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.TimelineEntry;
import org.zhenggai.rectification.ground.engine.task.TaskContext;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Visits to the site: what follows from a record, who answers and confirms, and what is refused. */
@RectificationTest
class VisitPathsTest {

    private static final String VISITOR = "natural-resources.inspector";

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Visits visits;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private ConfirmAnswersStep confirmAnswers;
    @Autowired
    private ConfirmShamStep confirmSham;
    @Autowired
    private VisitRecording recording;
    @Autowired
    private RuntimeService runtime;

    @Test
    void visitWithoutFindingsIsRecorded() {
        RectificationCase c = newCase();
        String instance = driver.start("supervision-visit", VISITOR, form(c));
        assertThat(driver.passedIn(instance)).contains("End_Recorded")
                .doesNotContain("Task_ConfirmSham", "Task_Answer", "End_Answered");
        Visit visit = only(c);
        assertThat(visit.visitors()).isEqualTo("张某、李某");
        assertThat(visit.place()).isEqualTo("外环停车场原址");
        assertThat(visit.recordedBy()).isEqualTo(VISITOR);
        assertThat(visit.visitedOn()).isEqualTo(driver.today());
        assertThat(visit.shamSuspected()).isFalse();
        assertThat(visits.findings(visit.id())).isEmpty();
        assertThat(entry(c, "VISIT_RECORDED").summary()).contains("没有督导意见");
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::kind).doesNotContain("CAUSE_FOUND");
    }

    @Test
    void findingsAreAnsweredOneByOneReturnedAndAccepted() {
        RectificationCase c = newCase();
        String instance = driver.start("supervision-visit", VISITOR, withFindings(c));
        assertThat(task(instance).getTaskDefinitionKey()).isEqualTo("Task_Answer");
        assertThat(task(instance).getDueDate()).isNotNull();
        submit(instance, "shanmen.handler", answers("已清运。", "已复耕。"));
        assertThat(visits.findings(only(c).id())).extracting(VisitFinding::answer).containsExactly("已清运。", "已复耕。");
        assertThatThrownBy(() -> submit(instance, "natural-resources.supervisor", Map.of("conclusion", "RETURN")))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("退回意见");
        submit(instance, "natural-resources.supervisor", Map.of("conclusion", "RETURN", "comment", "第2条没有照片，请补充。"));
        assertThat(task(instance).getTaskDefinitionKey()).isEqualTo("Task_Answer");
        assertThat(only(c).answerComment()).contains("第2条");
        submit(instance, "shanmen.handler-2", answers("已清运。", "已复耕，附照片。"));
        submit(instance, "natural-resources.supervisor-2", Map.of("conclusion", "ACCEPT"));
        assertThat(driver.passedIn(instance)).containsSubsequence("Task_Answer", "Task_Confirm", "Task_Answer", "Task_Confirm",
                "End_Answered").doesNotContain("Task_ConfirmSham", "End_Recorded");
        assertThat(only(c)).extracting(Visit::answerOutcome, Visit::answerComment, Visit::answersJudgedBy)
                .containsExactly(Visit.AnswerOutcome.ACCEPT, null, "natural-resources.supervisor-2");
        assertThat(visits.findings(only(c).id()).get(1)).extracting(VisitFinding::answer, VisitFinding::answeredBy)
                .containsExactly("已复耕，附照片。", "shanmen.handler-2");
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::summary)
                .containsSubsequence("答复督导意见2条", "确认督导意见的答复：退回", "答复督导意见2条", "确认督导意见的答复：认可");
    }

    @Test
    void everyFindingNeedsItsAnswer() {
        RectificationCase c = newCase();
        String instance = driver.start("supervision-visit", VISITOR, withFindings(c));
        assertThatThrownBy(() -> submit(instance, "shanmen.handler", answers("已清运。"))).hasMessageContaining("第2条尚未答复");
        assertThatThrownBy(() -> submit(instance, "shanmen.handler", Map.of())).hasMessageContaining("第1、2条尚未答复");
        assertThatThrownBy(() -> submit(instance, "shanmen.handler", answers("已清运。", " "))).hasMessageContaining("落实情况");
        assertThatThrownBy(() -> submit(instance, "shanmen.handler", answers("已清运。", "已复耕。", "多余。")))
                .isInstanceOf(SubmissionRefusedException.class);
        assertThat(visits.findings(only(c).id())).extracting(VisitFinding::answer).containsOnlyNulls();
    }

    @Test
    void confirmedShamIsTold() {
        RectificationCase c = newCase();
        String instance = driver.start("supervision-visit", VISITOR, with(form(c), "sham", true, "shamDetail", "照片系异地拍摄。"));
        assertThat(task(instance).getTaskDefinitionKey()).isEqualTo("Task_ConfirmSham");
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::kind).doesNotContain("CAUSE_FOUND");
        assertThatThrownBy(() -> submit(instance, "natural-resources.supervisor", sham("CONFIRM")))
                .isInstanceOf(ForbiddenException.class);
        submit(instance, "district.leader", sham("CONFIRM"));
        assertThat(driver.passedIn(instance)).containsSubsequence("Task_ConfirmSham", "End_Recorded").doesNotContain("Task_Answer");
        String number = only(c).shamDocumentNo();
        assertThat(number).matches("铁东政认〔\\d{4}〕\\d+号");
        assertThat(entry(c, "CAUSE_FOUND")).extracting(TimelineEntry::summary, TimelineEntry::detail)
                .containsExactly("发现：虚假整改", "照片系异地拍摄。（认定文号：" + number + "）");
        assertThat(only(c)).extracting(Visit::shamOutcome, Visit::shamDocumentNo, Visit::shamDecidedBy)
                .containsExactly(Visit.ShamOutcome.CONFIRM, number, "district.leader");
    }

    @Test
    void unconfirmedShamIsNotToldAndTheFindingsAreAnswered() {
        RectificationCase c = newCase();
        String instance = driver.start("supervision-visit", VISITOR, with(withFindings(c), "sham", true, "shamDetail", "照片系异地拍摄。"));
        submit(instance, "district.leader", sham("NOT"));
        submit(instance, "shanmen.handler", answers("已清运。", "已复耕。"));
        submit(instance, "natural-resources.supervisor", Map.of("conclusion", "ACCEPT"));
        assertThat(driver.passedIn(instance)).containsSubsequence("Task_ConfirmSham", "Task_Answer", "Task_Confirm",
                "End_Answered");
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::kind).doesNotContain("CAUSE_FOUND");
    }

    @Test
    void whatIsFoundIsToldAtOnce() {
        RectificationCase c = newCase();
        driver.start("supervision-visit", "district.leader", with(form(c), "difficult", true, "difficultDetail", "权属争议，需多部门协调。",
                "crime", true, "crimeDetail", "涉嫌非法占用农用地。", "discipline", true, "disciplineDetail", "村干部参与倒卖土地。"));
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.kind().equals("CAUSE_FOUND")).extracting(TimelineEntry::summary)
                .containsExactlyInAnyOrder("发现：重大疑难问题", "发现：涉嫌犯罪", "发现：涉嫌违纪违法");
        assertThat(only(c)).extracting(Visit::difficultDetail, Visit::crimeDetail, Visit::disciplineDetail, Visit::confirmingUnit)
                .containsExactly("权属争议，需多部门协调。", "涉嫌非法占用农用地。", "村干部参与倒卖土地。", "district");
    }

    @Test
    void closedCaseIsVisitedToo() {
        RectificationCase c = newCase();
        runtime.deleteProcessInstance(c.processInstanceId(), "closed by the test without its chain");
        cases.close(c.id());
        String instance = driver.start("supervision-visit", VISITOR, form(c));
        assertThat(driver.passedIn(instance)).contains("End_Recorded");
        assertThat(recording.offered(VISITOR)).filteredOn(option -> option.get("value").equals(c.caseNumber())).singleElement()
                .satisfies(option -> assertThat(option.get("label")).contains("已销号"));
        RectificationCase withdrawn = newCase();
        runtime.deleteProcessInstance(withdrawn.processInstanceId(), "withdrawn by the test");
        cases.withdraw(withdrawn.id());
        assertThatThrownBy(() -> driver.start("supervision-visit", VISITOR, form(withdrawn))).hasMessageContaining("请从下列选项中选择");
    }

    @ParameterizedTest
    @CsvSource({"TOMORROW, 不得晚于今天", "ONE_VISITOR, 至少填写2行", "SAME_VISITOR, 姓名不得重复", "TWO_IN_A_ROW, 每行只填一人", "NO_DETAIL, 必填",
            "DETAIL_ALONE, 不需要填写", "HALF_A_FINDING, 整改要求", "NO_PLACE, 检查地点"})
    void brokenRecordIsRefused(String how, String message) {
        RectificationCase c = newCase();
        Map<String, Object> form = form(c);
        switch (how) {
            case "TOMORROW" -> form.put("visitedOn", driver.today().plusDays(1).toString());
            case "ONE_VISITOR" -> form.put("visitors", List.of(Map.of("name", "张某")));
            case "SAME_VISITOR" -> form.put("visitors", List.of(Map.of("name", "张某"), Map.of("name", "张某")));
            case "TWO_IN_A_ROW" -> form.put("visitors", List.of(Map.of("name", "张某、王某"), Map.of("name", "李某")));
            case "NO_DETAIL" -> form.put("crime", true);
            case "DETAIL_ALONE" -> form.put("crimeDetail", "涉嫌非法占用农用地。");
            case "HALF_A_FINDING" -> form.put("findings", List.of(Map.of("found", "仍有垃圾。")));
            default -> form.remove("place");
        }
        assertThatThrownBy(() -> driver.start("supervision-visit", VISITOR, form)).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining(message);
        assertThat(visits.ofCase(c.id())).isEmpty();
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::kind).doesNotContain("VISIT_RECORDED");
    }

    @Test
    void nobodyVisitsTheOwnUnitsCaseOrOneThatDoesNotConcernThem() {
        RectificationCase own = driver.register(List.of("shiling", "natural-resources"), List.of("district"));
        RectificationCase foreign = driver.register(List.of("shanmen"), List.of("natural-resources"));
        for (String user : List.of("shiling.handler", "shiling.lead", "admin.system")) {
            assertThatThrownBy(() -> driver.start("supervision-visit", user, form(own))).as(user).isInstanceOf(ForbiddenException.class);
        }
        for (String user : List.of("natural-resources.supervisor", "natural-resources.reviewer", "agriculture.supervisor")) {
            assertThatThrownBy(() -> driver.start("supervision-visit", user, form(own))).as(user).hasMessageContaining("案件");
        }
        assertThatThrownBy(() -> driver.start("supervision-visit", "agriculture.inspector", form(foreign)))
                .hasMessageContaining("案件");
        assertThat(visits.ofCase(own.id())).isEmpty();
        assertThat(recording.offered("natural-resources.lead")).isEmpty();
    }

    @Test
    void onlyLeaderDoesNotRecordASuspicionNobodyElseCouldConfirm() {
        RectificationCase c = newCase();
        assertThatThrownBy(() -> driver.start("supervision-visit", "district.leader", with(form(c), "sham", true, "shamDetail",
                "照片系异地拍摄。"))).hasMessageContaining("没有其他区领导");
        assertThat(visits.ofCase(c.id())).isEmpty();
    }

    @Test
    void wrongPeopleAreRefused() {
        RectificationCase c = newCase();
        String instance = driver.start("supervision-visit", VISITOR, withFindings(c));
        for (String user : List.of("shiling.handler", "shanmen.lead", "natural-resources.supervisor", "district.leader")) {
            assertThatThrownBy(() -> submit(instance, user, answers("已清运。", "已复耕。"))).as(user)
                    .isInstanceOf(ForbiddenException.class);
        }
        submit(instance, "shanmen.handler", answers("已清运。", "已复耕。"));
        for (String user : List.of("shanmen.handler", VISITOR, "development-reform.supervisor")) {
            assertThatThrownBy(() -> submit(instance, user, Map.of("conclusion", "ACCEPT"))).as(user)
                    .isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void dutiesStaySeparateWhateverRolesAPersonHas() {
        RectificationCase c = newCase();
        String instance = driver.start("supervision-visit", VISITOR, with(withFindings(c), "sham", true, "shamDetail", "照片系异地拍摄。"));
        long visit = only(c).id();
        assertThatThrownBy(() -> confirmSham.perform(submission(c, visit, VISITOR, sham("CONFIRM")))).hasMessageContaining("不得审查自己的工作");
        submit(instance, "district.leader", sham("NOT"));
        submit(instance, "shanmen.handler", answers("已清运。", "已复耕。"));
        for (String user : List.of("shanmen.handler", "shanmen.handler-2")) {
            assertThatThrownBy(() -> confirmAnswers.perform(submission(c, visit, user, Map.of("conclusion", "ACCEPT"))))
                    .hasMessageContaining("不得审查自己的工作");
        }
    }

    private static TaskSubmission submission(RectificationCase c, long visit, String user, Map<String, Object> form) {
        return new TaskSubmission(new TaskContext("t", "Task_Confirm", "supervision-visit", "i", String.valueOf(c.id()),
                String.valueOf(visit), null, null), user, form);
    }

    private RectificationCase newCase() {
        return driver.register(List.of("shanmen"), List.of("natural-resources", "development-reform"));
    }

    private Map<String, Object> form(RectificationCase c) {
        return new HashMap<>(Map.of("caseNumber", c.caseNumber(), "visitedOn", driver.today().toString(), "place", "外环停车场原址",
                "visitors", List.of(Map.of("name", "张某"), Map.of("name", "李某"))));
    }

    private Map<String, Object> withFindings(RectificationCase c) {
        return with(form(c), "findings", List.of(Map.of("found", "建筑垃圾没有清运。", "requirement", "十日内清运。"),
                Map.of("found", "耕作层没有恢复。", "requirement", "春耕前复耕。")));
    }

    private static Map<String, Object> with(Map<String, Object> form, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            form.put((String) more[i], more[i + 1]);
        }
        return form;
    }

    private static Map<String, Object> answers(String... answers) {
        List<String> found = List.of("建筑垃圾没有清运。", "耕作层没有恢复。");
        List<String> required = List.of("十日内清运。", "春耕前复耕。");
        return Map.of("findings", IntStream.range(0, answers.length).mapToObj(i -> i < 2
                ? Map.of("number", String.valueOf(i + 1), "found", found.get(i), "requirement", required.get(i),
                        "answer", answers[i])
                : Map.of("answer", answers[i])).toList());
    }

    private static Map<String, Object> sham(String conclusion) {
        return Map.of("conclusion", conclusion, "opinion", "经比对照片和现场。");
    }

    private Task task(String instance) {
        return driver.openIn(instance).get(0);
    }

    private void submit(String instance, String user, Map<String, Object> form) {
        driver.submit(task(instance).getId(), user, form);
    }

    private Visit only(RectificationCase c) {
        assertThat(visits.ofCase(c.id())).hasSize(1);
        return visits.ofCase(c.id()).get(0);
    }

    private TimelineEntry entry(RectificationCase c, String kind) {
        return timeline.of(c.id()).stream().filter(entry -> entry.kind().equals(kind)).findFirst().orElseThrow();
    }
}
