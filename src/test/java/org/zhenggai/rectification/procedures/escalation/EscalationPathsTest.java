package org.zhenggai.rectification.procedures.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.CaseClock;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.Cause;
import org.zhenggai.rectification.casework.finding.HoldReason;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Every way through escalation.bpmn and to each of its ends; what withdraws, what waits, what happens once. */
@RectificationTest
class EscalationPathsTest {

    private static final List<String> SHANMEN = List.of("shanmen");
    private static final List<String> BUREAU = List.of("natural-resources");

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Trigger trigger;
    @Autowired
    private Escalations escalations;
    @Autowired
    private Evaluations evaluations;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseTerms terms;
    @Autowired
    private CaseClock clock;
    @Autowired
    private Timeline timeline;
    @Autowired
    private ManagementService management;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void reminderGoesOutAtOnce() {
        RectificationCase c = driver.register(SHANMEN, BUREAU);
        Escalation e = fire(c, "8", "L1", Instrument.GREEN_LETTER, 0);
        assertThat(e.state()).isEqualTo(Escalation.State.ISSUED);
        assertThat(e.issuedOn()).isEqualTo(driver.today());
        assertThat(driver.passed(c, EscalationProcess.KEY)).contains("Service_Issue", "End_Reminded")
                .doesNotContain("Task_Sign", "Task_Answer", "End_Concluded");
    }

    @Test
    void supervisionLetterIsSignedAnsweredAndEndedByAPerson() {
        RectificationCase c = driver.register(SHANMEN, BUREAU);
        Escalation e = fire(c, "4", "L3", Instrument.SUPERVISION_LETTER, 10);
        assertThat(e.state()).isEqualTo(Escalation.State.DRAFT);
        assertThatThrownBy(() -> sign(c, "shanmen.lead")).isInstanceOf(AssertionError.class);
        sign(c, "district.leader");
        assertThat(escalations.get(e.id()).issuedOn()).isEqualTo(driver.today());
        assertThat(escalations.get(e.id()).documentNo()).matches("铁东政督〔\\d{4}〕\\d+号");
        driver.submit(c, "Task_Answer", "shanmen.handler", answer());
        driver.submit(c, "Task_Conclude", "district.supervisor", conclude("END"));
        assertThat(driver.passed(c, EscalationProcess.KEY)).containsSubsequence("Task_Sign", "Service_Issue", "Task_Answer",
                "Task_Conclude", "End_Concluded").doesNotContain("Task_HoldInterview", "End_NotIssued");
        assertThat(escalations.get(e.id()).state()).isEqualTo(Escalation.State.ENDED);
        assertThat(escalations.steps(e.id())).extracting(Escalations.Step::title).containsExactly("签发", "回复落实情况", "解除督办");
    }

    @Test
    void unsignedDraftIsNeverIssued() {
        RectificationCase c = driver.register(SHANMEN, BUREAU);
        Escalation e = fire(c, "4", "L3", Instrument.SUPERVISION_LETTER, 10);
        driver.submit(c, "Task_Sign", "district.leader", Map.of("decision", "REFUSE", "reason", "已在现场督促，暂不发函。"));
        assertThat(driver.passed(c, EscalationProcess.KEY)).contains("End_NotIssued").doesNotContain("Service_Issue");
        assertThat(escalations.get(e.id()).issuedOn()).isNull();
        assertThat(escalations.get(e.id()).state()).isEqualTo(Escalation.State.NOT_ISSUED);
    }

    @Test
    void unsatisfyingAnswerLetsTheSupervisionGoOn() {
        RectificationCase c = driver.register(SHANMEN, BUREAU);
        fire(c, "4", "L3", Instrument.SUPERVISION_LETTER, 10);
        sign(c, "district.leader");
        driver.submit(c, "Task_Answer", "shanmen.handler", answer());
        driver.submit(c, "Task_Conclude", "district.supervisor", conclude("CONTINUE"));
        assertThat(driver.keys(c)).contains("Task_Answer").doesNotContain("Task_Conclude");
        assertThat(driver.task(c, "Task_Answer", "shanmen.handler").getDueDate()).isNotNull();
    }

    @Test
    void interviewIsRecordedReportedAndHandedOver() {
        RectificationCase c = driver.register(SHANMEN, BUREAU);
        Escalation e = fire(c, "2", "L5", Instrument.INTERVIEW, 0);
        sign(c, "district.leader");
        Map<String, Object> minutes = new HashMap<>(Map.of("heldOn", driver.today().plusDays(1).toString(), "place", "区政府会议室",
                "participants", List.of(Map.of("name", "分管副区长"), Map.of("name", "山门镇镇长")), "minutes", "通报进展缓慢情况，要求三十日内见效。"));
        assertThatThrownBy(() -> driver.submit(c, "Task_HoldInterview", "district.supervisor", minutes))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得晚于今天");
        minutes.put("heldOn", driver.today().toString());
        driver.submit(c, "Task_HoldInterview", "district.supervisor", minutes);
        assertThat(escalations.get(e.id()).respondBy()).isEqualTo(driver.today().plusDays(30));
        assertThat(escalations.unansweredInterview(c.id())).contains(driver.today());
        driver.submit(c, "Task_ReportAfterInterview", "shanmen.lead", Map.of("report", "已成立专班，拆除工作完成过半。"));
        assertThat(escalations.unansweredInterview(c.id())).isEmpty();
        driver.submit(c, "Task_Conclude", "district.supervisor", conclude("HANDOVER"));
        assertThat(driver.passed(c, EscalationProcess.KEY)).containsSubsequence("Task_HoldInterview", "Task_ReportAfterInterview",
                "Task_Conclude", "Service_HandOver", "End_HandedOver").doesNotContain("Task_Answer", "End_Concluded");
        assertThat(escalations.get(e.id()).state()).isEqualTo(Escalation.State.HANDED_OVER);
        assertThat(driver.open(c)).extracting("processDefinitionId").anyMatch(id -> id.toString().startsWith("referral:"));
    }

    @Test
    void listedCaseReportsWeeklyForItsLimitAtTheLongest() {
        RectificationCase c = driver.register(SHANMEN, BUREAU);
        fire(c, "1", "L6", Instrument.LISTING_OR_ACCOUNTABILITY, 0);
        Map<String, Object> signature = new HashMap<>(signature());
        assertThatThrownBy(() -> driver.submit(c, "Task_Sign", "district.leader", signature))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("处理方式");
        signature.put("measure", "LISTING");
        driver.submit(c, "Task_Sign", "district.leader", signature);
        driver.submit(c, "Task_ReportWeekly", "shanmen.lead", Map.of("report", "本周拆除三分之一。"));
        driver.submit(c, "Task_Conclude", "district.supervisor", conclude("CONTINUE"));
        driver.submit(c, "Task_ReportWeekly", "shanmen.lead", Map.of("report", "本周全部拆除。"));
        driver.moveTo(driver.today().plusDays(60).atTime(10, 0));
        assertThatThrownBy(() -> driver.submit(c, "Task_Conclude", "district.supervisor", conclude("CONTINUE")))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("挂牌督办已满期限");
        driver.submit(c, "Task_Conclude", "district.supervisor", conclude("END"));
        assertThat(driver.passed(c, EscalationProcess.KEY)).containsSubsequence("Task_ReportWeekly", "Task_Conclude",
                "Task_ReportWeekly", "Task_Conclude", "End_Concluded").doesNotContain("Task_Answer", "Service_HandOver");
    }

    @Test
    void yellowLetterWithdrawsItselfWhenTheDateMovesAndTheTimerMovesWithIt() {
        RectificationCase c = driver.register(Category.DEADLINE_BOUND, workingDays(12), SHANMEN, BUREAU);
        driver.workingDaysPass(3);
        assertThat(states(c)).contains("7 ISSUED");
        terms.extend(c.id(), c.dueDate().plusDays(90), "铁东政函〔2024〕2号", "district.leader", "批准延期。");
        assertThat(states(c)).contains("7 WITHDRAWN").doesNotContain("7 ISSUED");
        assertThat(timeline.of(c.id())).extracting("kind").contains("ESCALATION_WITHDRAWN");
        var timer = management.createJobQuery().processInstanceId(cases.get(c.id()).processInstanceId()).activityId("Timer_NextCheck")
                .singleResult();
        assertThat(timer.getDuedate().toInstant()).isEqualTo(evaluations.last(c.id()).orElseThrow().nextCheckAt().toInstant())
                .isAfter(c.dueDate().plusDays(30).atStartOfDay(java.time.ZoneId.of("Asia/Shanghai")).toInstant());
    }

    @Test
    void letterThatWaitsTooLongClimbsToThePostOfTheTableAndEverybodyConcernedIsTold() {
        RectificationCase c = driver.register(SHANMEN, BUREAU);
        Escalation e = fire(c, "4", "L3", Instrument.SUPERVISION_LETTER, 10);
        String task = driver.task(c, "Task_Sign", "district.leader").getId();
        driver.as("district.leader", () -> tasks.claim(task, "district.leader"));
        driver.workingDaysPass(4);
        assertThatThrownBy(() -> sign(c, "district.lead")).isInstanceOf(AssertionError.class);
        driver.workingDaysPass(2);
        assertThat(driver.passed(c, EscalationProcess.KEY)).contains("Service_Climb", "End_Climbed").doesNotContain("Service_Issue");
        assertThat(driver.task(c, "Task_Sign", "district.leader").getAssignee()).as("given back").isNull();
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.kind().equals("SIGNATURE_CLIMBED")).singleElement()
                .satisfies(entry -> assertThat(entry.summary() + entry.detail()).contains("满5个工作日未签发", "区政府负责人"));
        for (String told : List.of("district.lead", "district.leader")) {
            assertThat(jdbc.sql("select body from message where recipient = :who and kind = 'signature-climbed' and case_id = :case")
                    .param("who", told).param("case", c.id()).query(String.class).list()).as(told).singleElement().asString()
                    .contains("等待签发已满5个工作日", "区政府负责人");
        }
        sign(c, "district.lead");
        assertThat(escalations.get(e.id()).signedBy()).isEqualTo("district.lead");
        assertThat(driver.keys(c)).contains("Task_Answer").doesNotContain("Task_Sign");
    }

    @Test
    void heldCaseIsLeftAloneAndClimbsOnAfterwards() {
        RectificationCase c = driver.register(Category.DEADLINE_BOUND, workingDays(9), SHANMEN, BUREAU);
        clock.hold(c.id(), HoldReason.SUSPENSION);
        driver.workingDaysPass(12);
        assertThat(states(c)).isEmpty();
        assertThat(evaluations.last(c.id()).orElseThrow().rule()).isEqualTo("暂停");
        clock.release(c.id(), HoldReason.SUSPENSION);
        assertThat(cases.get(c.id()).dueDate()).isAfter(c.dueDate());
        driver.workingDaysPass(1);
        assertThat(states(c)).as("the days were given back").containsExactly("7 ISSUED");
    }

    @Test
    void lateReviewerIsUrgedAndTheTownshipIsLeftAlone() {
        RectificationCase c = driver.register(Category.DEADLINE_BOUND, workingDays(18), SHANMEN, BUREAU);
        driver.pass(c, "Task_Investigate", "shanmen.handler");
        driver.pass(c, "Task_DraftProgramme", "shanmen.handler", form -> {
            form.put("milestones", List.of(Map.of("title", "拆除", "dueOn", driver.today().plusDays(2).toString())));
            return form;
        });
        driver.workingDaysPass(12);
        assertThat(escalations.of(c.id())).singleElement().satisfies(e -> {
            assertThat(e.instrument()).isEqualTo(Instrument.REVIEWER_URGE);
            assertThat(escalations.addressees(e.id())).extracting(Position::unitId).containsOnly("natural-resources");
        });
    }

    @Test
    void confirmedShamBarsExtensionAndUndoesTheClosure() {
        RectificationCase c = driver.register(SHANMEN, BUREAU);
        cases.close(c.id());
        cases.found(c.id(), Cause.SHAM, "现场未拆除，照片系他处拍摄。", "district.leader");
        RectificationCase after = cases.get(c.id());
        assertThat(after.extensionBarred()).isTrue();
        assertThat(after.endedOn()).isNull();
        assertThat(driver.keys(c)).contains("Task_Investigate", "Task_Sign");
        assertThat(escalations.of(c.id())).extracting(Escalation::instrument).containsExactly(Instrument.PUBLIC_CRITICISM);
        assertThat(driver.open(c)).extracting("processDefinitionId").anyMatch(id -> id.toString().startsWith("referral:"));
    }

    @Test
    void aRowIsTriggeredOncePerVersionOfTheDueDate() {
        RectificationCase c = driver.register(SHANMEN, BUREAU);
        fire(c, "8", "L1", Instrument.GREEN_LETTER, 0);
        fire(c, "8", "L1", Instrument.GREEN_LETTER, 0);
        assertThat(escalations.of(c.id())).hasSize(1);
        terms.extend(c.id(), c.dueDate().plusDays(30), "铁东政函〔2024〕3号", "district.leader", "批准延期。");
        fire(cases.get(c.id()), "8", "L1", Instrument.GREEN_LETTER, 0);
        assertThat(escalations.of(c.id())).hasSize(2);
    }

    @Test
    void caseThatEndsTakesItsDraftsWithIt() {
        RectificationCase c = driver.register(SHANMEN, BUREAU);
        Escalation reminder = fire(c, "8", "L1", Instrument.GREEN_LETTER, 0);
        Escalation draft = fire(c, "4", "L3", Instrument.SUPERVISION_LETTER, 10);
        Escalation signed = fire(c, "3", "L4", Instrument.PUBLIC_CRITICISM, 10);
        driver.submit(driver.open(c).stream().filter(task -> task.getTaskDefinitionKey().equals("Task_Sign"))
                .filter(task -> driver.subject(task).equals(String.valueOf(signed.id()))).findFirst().orElseThrow().getId(),
                "district.leader", signature());
        cases.withdraw(c.id());
        assertThat(escalations.get(reminder.id()).state()).isEqualTo(Escalation.State.WITHDRAWN);
        assertThat(escalations.get(draft.id()).state()).isEqualTo(Escalation.State.VOID);
        assertThat(escalations.get(signed.id()).state()).as("what was signed waits for a person").isEqualTo(Escalation.State.ISSUED);
        assertThat(driver.passed(c, EscalationProcess.KEY)).contains("Start_CaseEnded", "End_Void").doesNotContain("End_NotIssued");
        assertThat(driver.keys(c)).contains("Task_Answer").doesNotContain("Task_Sign");
    }

    @Test
    void reportedMilestoneWithdrawsItsLetterAtOnce() {
        RectificationCase c = driver.register(SHANMEN, BUREAU);
        driver.pass(c, "Task_Investigate", "shanmen.handler");
        driver.pass(c, "Task_DraftProgramme", "shanmen.handler", form -> {
            form.put("milestones", List.of(Map.of("title", "拆除", "dueOn", driver.workingDay(1).toString())));
            return form;
        });
        driver.pass(c, "Task_ReviewProgramme", "natural-resources.supervisor");
        driver.workingDaysPass(3);
        assertThat(states(c)).containsExactly("7 ISSUED");
        String milestone = String.valueOf(driver.milestones(c).get(0));
        driver.submit(c, "Task_Rectify", "shanmen.handler", Map.of("action", "PROGRESS", "progress", "已拆除。", "milestonesDone",
                List.of(milestone)));
        assertThat(states(c)).containsExactly("7 WITHDRAWN");
        assertThat(cases.get(c.id()).behind()).isFalse();
    }

    private Escalation fire(RectificationCase c, String rule, String level, Instrument instrument, int respondDays) {
        transaction.executeWithoutResult(status -> trigger.fire(c, new LadderRow(rule, level, instrument.name(),
                List.of("HANDLER", "ALL_HEADS"), respondDays, "测试触发"), ""));
        return escalations.of(c.id()).stream().filter(e -> e.rule().equals(rule)).reduce((first, last) -> last).orElseThrow();
    }

    private LocalDate workingDays(int days) {
        return driver.workingDay(days);
    }

    private List<String> states(RectificationCase c) {
        return escalations.of(c.id()).stream().map(e -> e.rule() + " " + e.state()).toList();
    }

    private void sign(RectificationCase c, String user) {
        driver.submit(c, "Task_Sign", user, signature());
    }

    private static Map<String, Object> signature() {
        return Map.of("decision", "SIGN", "requirement", "十个工作日内完成拆除。");
    }

    private static Map<String, Object> answer() {
        return Map.of("answer", "已组织拆除，完成百分之六十。", "nextSteps", "本月底前全部拆除。");
    }

    private static Map<String, Object> conclude(String decision) {
        return Map.of("decision", decision, "opinion", "经核实，情况属实。");
    }
}
