package org.zhenggai.rectification.procedures.changerequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.CaseClock;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.DueDateKind;
import org.zhenggai.rectification.casework.finding.HoldReason;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;
import org.zhenggai.rectification.support.Requesting;

/** Every way a suspension can end, and the days it gives back. */
@RectificationTest
class SuspensionPathsTest {

    private static final Map<String, Object> RESUMED = Map.of("resumptionReason", "判决已生效，可以继续整改。");

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Requesting requesting;
    @Autowired
    private ChangeRequests requests;
    @Autowired
    private Cases cases;
    @Autowired
    private CaseTerms terms;
    @Autowired
    private CaseClock clock;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void supervisingUnitEndsItEarlyAndTheDaysComeBack() {
        RectificationCase c = registered();
        LocalDate begun = driver.today();
        String instance = granted(c, calendar.plusWorkingDays(begun, 10));
        assertThat(clock.heldFor(c.id())).contains(HoldReason.SUSPENSION);
        assertThat(requests.of(c.id()).get(0).state()).isEqualTo(ChangeState.GRANTED);
        assertThat(driver.keys(c)).containsExactly("Task_EndSuspension", "Task_Investigate");
        driver.workingDaysPass(3);
        int days = calendar.workingDaysAfterUntil(begun, driver.today());
        driver.submit(c, "Task_EndSuspension", "natural-resources.supervisor", RESUMED);

        assertThat(driver.passedIn(instance)).containsSubsequence("Task_Decide", "Service_Suspend", "Task_EndSuspension",
                "Service_Resume", "End_Resumed").doesNotContain("End_Refused", "End_NotSigned", "End_Void")
                .doesNotContain("Timer_SuspensionOver");
        givenBack(c, days);
        assertThat(days).isGreaterThanOrEqualTo(3);
        assertThat(requests.of(c.id()).get(0).resumedBy()).isEqualTo("natural-resources.supervisor");
        assertThat(requests.of(c.id()).get(0).resumedOn()).isEqualTo(driver.today());
    }

    @Test
    void itEndsByItselfOnTheApprovedDay() {
        RectificationCase c = registered();
        LocalDate until = calendar.plusWorkingDays(driver.today(), 4);
        String instance = granted(c, until);
        driver.workingDaysPass(3);
        assertThat(driver.passedIn(instance)).as("not before the end of the day").doesNotContain("Timer_SuspensionOver");
        driver.workingDaysPass(4);

        assertThat(driver.passedIn(instance)).containsSubsequence("Service_Suspend", "Service_Resume", "End_Resumed")
                .contains("Timer_SuspensionOver").doesNotContain("End_Void", "End_Refused");
        givenBack(c, 4);
        assertThat(requests.of(c.id()).get(0).resumedBy()).isEqualTo("system");
        assertThat(requests.of(c.id()).get(0).resumedOn()).isEqualTo(until);
        // the clock runs again, another suspension may be asked for
        requesting.start("suspension", Requesting.suspension(c, driver.today().plusDays(20)));
    }

    @Test
    void leaderRefuses() {
        RectificationCase c = registered();
        String instance = requesting.startToDecision(c, "suspension", Requesting.suspension(c, driver.today().plusDays(20)));
        requesting.decide(c, Requesting.REFUSAL);
        assertThat(driver.passedIn(instance)).contains("End_Refused").doesNotContain("Service_Suspend", "Task_EndSuspension");
        assertThat(clock.heldFor(c.id())).isEmpty();
        assertThat(requests.of(c.id()).get(0).state()).isEqualTo(ChangeState.REFUSED);
    }

    @Test
    void unitDoesNotSign() {
        RectificationCase c = registered();
        String instance = requesting.start("suspension", Requesting.suspension(c, driver.today().plusDays(20)));
        driver.submit(c, "Task_Sign", "shanmen.lead", Requesting.UNSIGNED);
        assertThat(driver.passedIn(instance)).contains("End_NotSigned").doesNotContain("Task_Opinion", "Service_Suspend");
        assertThat(clock.heldFor(c.id())).isEmpty();
    }

    @Test
    void caseThatEndsVoidsThePendingRequest() {
        RectificationCase c = registered();
        String instance = requesting.startToDecision(c, "suspension", Requesting.suspension(c, driver.today().plusDays(20)));
        requesting.withdraw(c);
        assertThat(driver.passedIn(instance)).containsSubsequence("Start_CaseEnded", "Service_EndHold", "End_Void")
                .doesNotContain("Service_Suspend", "End_Resumed");
        assertThat(requests.of(c.id()).get(0).state()).isEqualTo(ChangeState.VOID);
        assertThat(driver.open(c)).isEmpty();
    }

    @Test
    void caseThatEndsWhileSuspendedIsReleased() {
        RectificationCase c = registered();
        String instance = granted(c, driver.today().plusDays(20));
        requesting.withdraw(c);
        assertThat(driver.passedIn(instance)).containsSubsequence("Service_Suspend", "Start_CaseEnded", "Service_EndHold", "End_Void")
                .doesNotContain("Service_Resume", "End_Resumed");
        assertThat(cases.get(c.id()).held()).isFalse();
        ChangeRequest request = requests.of(c.id()).get(0);
        assertThat(request.state()).as("what was granted stays granted").isEqualTo(ChangeState.GRANTED);
        assertThat(request.resumedOn()).isEqualTo(driver.today());
        assertThat(driver.open(c)).isEmpty();
    }

    @Test
    void onlyTheSupervisingUnitEndsItAndOneRunsAtATime() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources", "development-reform"));
        requesting.start("suspension", Requesting.suspension(c, driver.today().plusDays(20)));
        driver.submit(c, "Task_Sign", "shanmen.lead", Requesting.SIGNED);
        driver.submit(c, "Task_Opinion", "natural-resources.supervisor", Requesting.SUPPORT);
        driver.submit(c, "Task_Opinion", "development-reform.supervisor", Requesting.OPPOSE);
        assertThatThrownBy(() -> requesting.decide(c, Requesting.grant(driver.today().plusDays(21))))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得晚于申请的日期");
        requesting.decide(c, Requesting.grant(driver.today().plusDays(10)));
        assertThatThrownBy(() -> requesting.start("suspension", Requesting.suspension(c, driver.today().plusDays(20))))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("正在暂停办理");
        String task = driver.task(c, "Task_EndSuspension", "natural-resources.supervisor").getId();
        for (String other : List.of("shanmen.handler", "shanmen.lead", "development-reform.supervisor", "district.leader")) {
            assertThatThrownBy(() -> driver.submit(task, other, RESUMED)).as(other).isInstanceOf(ForbiddenException.class);
        }
        jdbc.sql("update change_request set requested_by = 'natural-resources.supervisor' where case_id = :id").param("id", c.id())
                .update();
        assertThatThrownBy(() -> driver.submit(task, "natural-resources.supervisor", RESUMED))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得审查自己的工作");
        driver.submit(task, "natural-resources.supervisor-2", RESUMED);
        assertThat(clock.heldFor(c.id())).isEmpty();
        assertThat(cases.get(c.id()).dueDate()).as("no day has passed").isEqualTo(c.dueDate());
    }

    private RectificationCase registered() {
        return driver.register(List.of("shanmen"), List.of("natural-resources"));
    }

    private String granted(RectificationCase c, LocalDate until) {
        String instance = requesting.startToDecision(c, "suspension", Requesting.suspension(c, until));
        requesting.decide(c, Requesting.grant(until));
        return instance;
    }

    private void givenBack(RectificationCase c, int days) {
        assertThat(clock.heldFor(c.id())).isEmpty();
        assertThat(cases.get(c.id()).dueDate()).isEqualTo(calendar.plusWorkingDays(c.dueDate(), days));
        assertThat(cases.get(c.id()).dueDateVersion()).isEqualTo(2);
        assertThat(terms.changes(c.id())).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(DueDateKind.RETURN_OF_DAYS);
            assertThat(change.dueBefore()).isEqualTo(c.dueDate());
            assertThat(change.reason()).contains("经批准暂停办理期间" + days + "个工作日");
        });
    }
}
