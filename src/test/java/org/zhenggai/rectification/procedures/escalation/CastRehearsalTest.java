package org.zhenggai.rectification.procedures.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.DueDateKind;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.PaperCalendar;
import org.zhenggai.rectification.support.ProcessDriver;

/**
 * The sample plan with a cast: one case extended, one suspended, one converted each way, one referred, one closed on time and relapsed.
 * The ladder of each is counted by hand, to the day. Has a JVM of its own: the clock.
 */
@OwnApplication
class CastRehearsalTest {

    private static final LocalDate START = LocalDate.of(2023, 11, 13);
    private static final LocalDate DUE = LocalDate.of(2024, 6, 19);
    private static final LocalDate END = LocalDate.of(2024, 7, 31);
    private static final String REVIEWER = "natural-resources.supervisor";

    private final PaperLadder paper = new PaperLadder(END);
    private final PaperCalendar calendar = paper.calendar();
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseTerms terms;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Escalations escalations;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;

    @Test
    void everyCaseOfTheCastClimbsWhatItsOwnDatesGive() {
        LocalDate closed = closeOnTime();
        LocalDate filed = refer();
        day(2024, 2, 1);
        driver.submit(c(12), "Task_RecordConclusion", "natural-resources.handler", Map.of("result", "判决已生效，责任人已依法处理。",
                "documentNumber", "（2024）铁刑初1号", "decidedOn", driver.today().toString()));
        LocalDate referredDue = calendar.overdue(DUE, calendar.between(filed, driver.today()));

        day(2024, 3, 1);
        request("suspension", 2, "shiling", Map.of("reason", "冬季冻土，无法施工复耕。", "supportingDocument", "气象证明",
                "untilDate", "2024-03-29"), Map.of("grantedDate", "2024-03-29"), REVIEWER, "development-reform.supervisor");
        LocalDate suspendedDue = calendar.overdue(DUE, calendar.between(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 29)));

        LocalDate relapsed = relapse(closed);
        day(2024, 4, 1);
        request("category-conversion", 13, "shanmen", Map.of("target", "DEADLINE_BOUND", "reason", "清单已核实，条件具备。",
                "fixedDate", DUE.toString()), Map.of("grantedDate", DUE.toString()), REVIEWER);
        day(2024, 4, 10);
        request("category-conversion", 3, "shiling", Map.of("target", "ONGOING", "reason", "用地审批须等规划调整，暂不具备条件。",
                "term", "DATED", "endDate", "2025-12-31"), Map.of("grantedDate", "2025-12-31"), REVIEWER, "development-reform.supervisor");
        day(2024, 5, 20);
        request("deadline-extension", 1, "shanmen", Map.of("reason", "用地手续尚在审批。", "progress", "组卷材料已上报。",
                "newDate", "2024-09-30"), Map.of("grantedDate", "2024-09-30"), REVIEWER, "development-reform.supervisor");
        driver.moveTo(END.atTime(12, 0));

        climbed(1, PaperLadder.together(PaperLadder.until(paper.deadlineBound(START, DUE, 0), LocalDate.of(2024, 5, 20)),
                paper.deadlineBound(LocalDate.of(2024, 5, 21), LocalDate.of(2024, 9, 30), 0)));
        climbed(2, paper.deadlineBound(LocalDate.of(2024, 4, 1), suspendedDue, 0));
        climbed(3, paper.ongoing(LocalDate.of(2024, 4, 10)));
        climbed(4, List.of());
        climbed(12, paper.deadlineBound(LocalDate.of(2024, 2, 2), referredDue, 0));
        climbed(13, PaperLadder.together(paper.ongoing(START), paper.deadlineBound(LocalDate.of(2024, 4, 2), DUE, 1)));
        climbed(17, PaperLadder.together(List.of(new PaperLadder.Step("L2", "C10", relapsed)),
                paper.deadlineBound(relapsed.plusDays(1), calendar.overdue(relapsed, 30), 1)));
        climbed(11, paper.deadlineBound(START, DUE, 0));
        for (int untouched : List.of(5, 6, 7, 8, 9, 10, 14, 15, 16)) {
            climbed(untouched, paper.ongoing(START));
        }
        theRecordTellsTheStory(referredDue, suspendedDue);
        assertThat(management.createJobQuery().executable().count()).as("jobs left due").isZero();
        assertThat(runtime.createIncidentQuery().count()).as("incidents").isZero();
    }

    private void theRecordTellsTheStory(LocalDate referredDue, LocalDate suspendedDue) {
        assertThat(c(1).dueDate()).isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(c(1).originalDueDate()).isEqualTo(DUE);
        assertThat(terms.changes(c(1).id())).extracting("kind").containsExactly(DueDateKind.EXTENSION);
        assertThat(escalations.of(c(1).id())).filteredOn(e -> e.level().equals("L1"))
                .allMatch(e -> e.state() == Escalation.State.WITHDRAWN);
        assertThat(c(2).dueDate()).isEqualTo(suspendedDue);
        assertThat(c(12).dueDate()).isEqualTo(referredDue);
        assertThat(c(3).category()).isEqualTo(Category.ONGOING);
        assertThat(c(13).category()).isEqualTo(Category.DEADLINE_BOUND);
        for (int converted : List.of(3, 13)) {
            assertThat(driver.passed(c(converted))).contains("Start_CategoryChanged", "End_Converted", "Start_ByConversion");
        }
        assertThat(c(4).processState()).isEqualTo(ProcessState.CLOSED);
        assertThat(c(4).endedOn()).isBefore(DUE);
        assertThat(c(17).relapseOf()).isEqualTo(c(4).id());
        assertThat(timeline.of(c(17).id())).anySatisfy(entry -> assertThat(entry.summary() + entry.detail())
                .contains(c(4).caseNumber()).contains("区政府分管领导"));
    }

    private LocalDate closeOnTime() {
        day(2023, 11, 20);
        driver.pass(c(4), "Task_Investigate", "chengdong.handler", "Task_DraftProgramme", "chengdong.handler", "Task_ReviewProgramme",
                REVIEWER, "Task_Rectify", "chengdong.handler", "Task_SelfCheck", "chengdong.lead", "Task_PreliminaryReview", REVIEWER,
                "Task_SiteInspection", "natural-resources.inspector", "Task_SiteInspection", "natural-resources.inspector-2",
                "Task_JointReview", "natural-resources.lead", "Task_PublishNotice", "district.supervisor");
        day(2023, 12, 5);
        driver.pass(c(4), "Task_Approve", "district.leader", "Task_Report", "natural-resources.reviewer", "Task_RecordFeedback",
                "natural-resources.reviewer");
        return driver.today();
    }

    /** A crime comes to light in the investigation; the police file the case. @return the day of filing */
    private LocalDate refer() {
        Map<String, Object> found = new HashMap<>(Answers.pass("Task_Investigate", driver.today()));
        found.putAll(Map.of("problemType", "IRREGULAR_APPROVAL", "fitsSpatialPlan", "NOT_APPLICABLE", "crimeClue", true,
                "crimeClueDetail", "报批材料中的勘测定界图涉嫌伪造。"));
        driver.submit(c(12), "Task_Investigate", "development-zone.handler", found);
        driver.submit(c(12), "Task_Decide", "natural-resources.lead", Map.of("decision", "REFERRED"));
        String today = driver.today().toString();
        driver.submit(c(12), "Task_SendPacket", "natural-resources.handler", Map.of("officerFirst", "natural-resources.handler",
                "officerSecond", "natural-resources.handler-2", "letterEnclosed", true,
                "investigationReport", "ENCLOSED", "itemList", "ABSENT", "itemListReason", "没有涉案物品。", "appraisal", "ENCLOSED",
                "sentOn", today));
        driver.submit(c(12), "Task_RecordReceipt", "natural-resources.handler", Map.of("receivingBody", "铁东区公安分局",
                "receiver", "受案民警", "receivedOn", today, "receiptNumber", "铁公受〔2023〕1号"));
        driver.submit(c(12), "Task_RecordFiling", "natural-resources.handler", Map.of("filing", "FILED",
                "documentNumber", "铁公立〔2023〕1号", "decidedOn", today));
        return driver.today();
    }

    /** Three months after its closure the site has changed back. @return the day */
    private LocalDate relapse(LocalDate closed) {
        LocalDate visit = closed.plusMonths(3);
        driver.moveTo(visit.atTime(10, 0));
        driver.submit(c(4), "Task_FollowUp", REVIEWER, Map.of("visitedOn", visit.toString(), "seen", "地块重新停放车辆，硬化未清除。",
                "conclusion", "RELAPSED"));
        return visit;
    }

    private void request(String process, int number, String unit, Map<String, Object> asked, Map<String, Object> granted,
            String... supervisors) {
        Map<String, Object> form = new HashMap<>(asked);
        form.put("caseNumber", c(number).caseNumber());
        driver.start(process, unit + ".handler", form);
        driver.submit(c(number), "Task_Sign", unit + ".lead", Map.of("conclusion", "SIGN"));
        for (String supervisor : supervisors) {
            driver.submit(c(number), "Task_Opinion", supervisor, Map.of("conclusion", "SUPPORT", "opinion", "情况属实，同意。"));
        }
        Map<String, Object> decision = new HashMap<>(granted);
        decision.put("decision", "GRANT");
        driver.submit(c(number), "Task_Decide", "district.leader", decision);
    }

    private void climbed(int number, List<PaperLadder.Step> expected) {
        assertThat(escalations.of(c(number).id()).stream().map(e -> new PaperLadder.Step(e.level(), e.rule(), e.triggeredOn())).toList())
                .as(c(number).caseNumber() + " " + c(number).title()).isEqualTo(expected);
    }

    private RectificationCase c(int number) {
        return cases.byNumber("TD2023-%03d".formatted(number)).orElseThrow();
    }

    private void day(int year, int month, int day) {
        driver.moveTo(LocalDate.of(year, month, day).atTime(10, 0));
    }
}
