package org.zhenggai.rectification.procedures.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.TimelineEntry;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.PhasedPlans;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** The follow-up of a closed case: stable, relapsed, void. */
@RectificationTest
class FollowUpPathsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> CHENGDONG = List.of("chengdong");
    private static final List<String> SUPERVISING = List.of("natural-resources", "agriculture");
    private static final String SUPERVISOR = "natural-resources.supervisor";

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PhasedPlans plans;
    @Autowired
    private Cases cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;

    @Test
    void relapseOpensALinkedCaseThatNamesWhoAccepted() {
        RectificationCase c = accepted();
        LocalDate due = dueOn(c, 3);
        assertThat(job(c).getDuedate()).isEqualTo(Date.from(due.atTime(8, 30).atZone(ZONE).toInstant()));
        assertThat(driver.keys(c)).isEmpty();
        plans.moveTo(due);
        assertThat(driver.keys(c)).containsExactly("Task_FollowUp");
        assertThatThrownBy(() -> driver.submit(c, "Task_FollowUp", SUPERVISOR, visit("STABLE", 1)))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得晚于今天");
        String task = driver.open(c).get(0).getId();
        for (String other : List.of("agriculture.supervisor", "chengdong.handler", "natural-resources.inspector",
                "district.leader")) {
            assertThatThrownBy(() -> driver.submit(task, other, visit("STABLE", 0))).as(other)
                    .isInstanceOf(ForbiddenException.class);
        }
        Map<String, Object> relapsed = visit("RELAPSED", 0);
        relapsed.put("seen", "停".repeat(2000)); // as long as the form takes
        driver.submit(c, "Task_FollowUp", SUPERVISOR, relapsed);
        assertThat(driver.passed(c, "follow-up")).containsSubsequence("Service_PlanCheck", "Timer_NextFollowUp", "Task_FollowUp",
                "Service_OpenLinkedCase", "End_Relapsed").doesNotContain("End_Stable", "End_Void");

        RectificationCase linked = cases.ofPlan(cases.finding(c).planId()).stream()
                .filter(one -> one.relapseOf() != null && one.relapseOf() == c.id()).findFirst().orElseThrow();
        assertThat(linked.category()).isEqualTo(Category.DEADLINE_BOUND);
        assertThat(linked.findingId()).isEqualTo(c.findingId());
        assertThat(linked.dueDate()).isEqualTo(calendar.plusWorkingDays(driver.today(), 30));
        assertThat(driver.keys(linked)).contains("Task_Investigate");
        TimelineEntry before = entry(linked, "ACCEPTED_BEFORE");
        assertThat(before.summary()).contains(c.caseNumber());
        assertThat(before.detail()).contains("自验：城东乡负责人", "初审：铁东分局督导员甲", "初审：区农业农村局督导员甲", "现场核查：铁东分局核查员甲",
                "批准：区政府分管领导", "审核上报：铁东分局审核员甲");
        assertThat(entry(linked, "CAUSE_FOUND").summary()).contains("问题反弹");
        assertThat(entry(linked, "ESCALATION_TRIGGERED").summary()).contains("触发L2");
        assertThat(entry(c, "RELAPSED").summary()).contains(linked.caseNumber());
        assertThat(cases.get(c.id()).endedOn()).as("the old case stays closed").isNotNull();
    }

    @Test
    void stableCaseIsVisitedAtEveryIntervalAndThenLeftAlone() {
        RectificationCase c = closed();
        for (int months : List.of(3, 6, 12)) {
            assertThat(LocalDate.ofInstant(job(c).getDuedate().toInstant(), ZONE))
                    .isEqualTo(dueOn(c, months));
            management.executeJob(job(c).getId());
            driver.submit(c, "Task_FollowUp", SUPERVISOR, visit("STABLE", 0));
        }
        assertThat(driver.passed(c, "follow-up")).containsSubsequence("Task_FollowUp", "Service_PlanCheck", "Task_FollowUp",
                "Service_PlanCheck", "Task_FollowUp", "End_Stable").doesNotContain("Service_OpenLinkedCase", "End_Void");
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::summary).contains("第3次回头看：整改成果稳定");
        assertThat(driver.open(c)).isEmpty();
    }

    @Test
    void reopeningEndsTheFollowUp() {
        RectificationCase c = closed();
        cases.reopen(c.id(), Timeline.SYSTEM, "经认定为虚假整改", true);
        assertThat(driver.passed(c, "follow-up")).contains("Start_CaseReopened", "End_Void")
                .doesNotContain("Task_FollowUp", "End_Stable", "End_Relapsed");
        assertThat(timeline.of(c.id())).extracting(TimelineEntry::kind).contains("FOLLOW_UP_VOID");
        runtime.deleteProcessInstance(cases.get(c.id()).processInstanceId(), "closed again");
        cases.close(c.id());
        assertThat(job(c)).as("closed again, followed up anew").isNotNull();
    }

    @Test
    void withdrawnCaseIsNotFollowedUp() {
        RectificationCase c = driver.register(CHENGDONG, SUPERVISING);
        runtime.deleteProcessInstance(cases.get(c.id()).processInstanceId(), "withdrawn in a test");
        cases.withdraw(c.id());
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(c.caseNumber())
                .processDefinitionKey("follow-up").count()).isZero();
    }

    /** A case that was closed today without its procedure. */
    private RectificationCase closed() {
        RectificationCase c = driver.register(CHENGDONG, SUPERVISING);
        runtime.deleteProcessInstance(cases.get(c.id()).processInstanceId(), "closed in a test");
        cases.close(c.id());
        return cases.get(c.id());
    }

    /** A case that went through the whole acceptance. */
    private RectificationCase accepted() {
        RectificationCase c = driver.register(CHENGDONG, SUPERVISING);
        driver.pass(c, "Task_Investigate", "chengdong.handler", "Task_DraftProgramme", "chengdong.handler",
                "Task_ReviewProgramme", SUPERVISOR, "Task_ReviewProgramme", "agriculture.supervisor",
                "Task_Rectify", "chengdong.handler", "Task_SelfCheck", "chengdong.lead", "Task_PreliminaryReview", SUPERVISOR,
                "Task_PreliminaryReview", "agriculture.supervisor", "Task_SiteInspection", "natural-resources.inspector",
                "Task_SiteInspection", "agriculture.inspector", "Task_JointReview", "natural-resources.lead",
                "Task_JointReview", "agriculture.lead", "Task_PublishNotice", "district.supervisor");
        driver.workingDaysPass(10);
        driver.pass(c, "Task_Approve", "district.leader", "Task_Report", "natural-resources.reviewer",
                "Task_RecordFeedback", "natural-resources.reviewer");
        return cases.get(c.id());
    }

    private LocalDate dueOn(RectificationCase c, int months) {
        LocalDate day = c.endedOn().plusMonths(months);
        return calendar.isWorkingDay(day) ? day : calendar.nextWorkingDay(day);
    }

    private Job job(RectificationCase c) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("follow-up").processInstanceBusinessKey(c.caseNumber())
                .list().stream()
                .map(instance -> management.createJobQuery().processInstanceId(instance.getId()).timers().singleResult()).findFirst()
                .orElseThrow();
    }

    private TimelineEntry entry(RectificationCase c, String kind) {
        return timeline.of(c.id()).stream().filter(entry -> entry.kind().equals(kind)).findFirst().orElseThrow();
    }

    private Map<String, Object> visit(String conclusion, int daysAhead) {
        return new HashMap<>(Map.of("visitedOn", driver.today().plusDays(daysAhead).toString(), "seen", "现场已复耕，种植玉米。",
                "conclusion", conclusion));
    }
}
