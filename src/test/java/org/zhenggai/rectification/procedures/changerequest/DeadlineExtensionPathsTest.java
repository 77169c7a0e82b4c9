package org.zhenggai.rectification.procedures.changerequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.DueDateKind;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;
import org.zhenggai.rectification.support.Requesting;

/** Every way an extension can end. */
@RectificationTest
class DeadlineExtensionPathsTest {

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
    private Timeline timeline;

    @Test
    void leaderGrantsLessThanAskedForAgainstAnOpinion() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources", "development-reform"));
        LocalDate asked = c.dueDate().plusDays(60);
        LocalDate granted = c.dueDate().plusDays(30);
        String instance = requesting.start("deadline-extension", Requesting.extension(c, asked));
        assertThat(requests.extensionPending(c.id())).isTrue();
        assertThat(driver.openIn(instance)).extracting("taskDefinitionKey").containsExactly("Task_Sign");
        driver.submit(c, "Task_Sign", "shanmen.lead", Requesting.SIGNED);
        driver.submit(c, "Task_Opinion", "development-reform.supervisor", Requesting.OPPOSE);
        assertThat(driver.openIn(instance)).extracting("taskDefinitionKey").containsExactly("Task_Opinion");
        driver.submit(c, "Task_Opinion", "natural-resources.supervisor", Requesting.SUPPORT);
        assertThat(cases.get(c.id()).dueDate()).as("not moved before the decision").isEqualTo(c.dueDate());
        requesting.decide(c, Requesting.grant(granted));

        assertThat(driver.passedIn(instance)).containsSubsequence("Start_Requested", "Task_Sign", "Gateway_Signed", "Task_Opinion",
                "Task_Opinion", "Task_Decide", "Gateway_Granted", "Service_Extend", "End_Granted")
                .doesNotContain("End_Refused", "End_NotSigned", "End_Void");
        RectificationCase after = cases.get(c.id());
        assertThat(after.dueDate()).isEqualTo(granted);
        assertThat(after.originalDueDate()).isEqualTo(c.dueDate());
        assertThat(after.internalDueDate()).isEqualTo(granted.minusDays(10));
        assertThat(after.dueDateVersion()).isEqualTo(2);
        assertThat(terms.changes(c.id())).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(DueDateKind.EXTENSION);
            assertThat(change.dueBefore()).isEqualTo(c.dueDate());
            assertThat(change.dueAfter()).isEqualTo(granted);
            assertThat(change.documentNo()).matches(Requesting.DOCUMENT);
            assertThat(change.actor()).isEqualTo("district.leader");
        });
        ChangeRequest request = requests.of(c.id()).get(0);
        assertThat(request.state()).isEqualTo(ChangeState.GRANTED);
        assertThat(request.requestedDate()).isEqualTo(asked);
        assertThat(request.grantedDate()).isEqualTo(granted);
        assertThat(requests.opinions(request.id())).extracting(ChangeOpinion::supports).containsExactly(false, true);
        assertThat(requests.extensionPending(c.id())).isFalse();
        assertThat(timeline.of(c.id())).extracting("kind").containsSubsequence("CHANGE_REQUESTED", "Task_Sign", "Task_Opinion",
                "Task_Opinion", "Task_Decide", "DUE_DATE_CHANGED");
        assertThat(driver.keys(c)).as("the case goes on").containsExactly("Task_Investigate");
    }

    @Test
    void leaderRefuses() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        String instance = requesting.startToDecision(c, "deadline-extension", Requesting.extension(c, c.dueDate().plusDays(9)));
        requesting.decide(c, Requesting.REFUSAL);
        assertThat(driver.passedIn(instance)).contains("End_Refused").doesNotContain("Service_Extend", "End_Granted", "End_NotSigned");
        assertThat(cases.get(c.id()).dueDate()).isEqualTo(c.dueDate());
        assertThat(terms.changes(c.id())).isEmpty();
        ChangeRequest request = requests.of(c.id()).get(0);
        assertThat(request.state()).isEqualTo(ChangeState.REFUSED);
        assertThat(request.documentNo()).matches(Requesting.DOCUMENT);
        assertThat(request.refusal()).isEqualTo("理由不充分。");
    }

    @Test
    void unitDoesNotSign() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        String instance = requesting.start("deadline-extension", Requesting.extension(c, c.dueDate().plusDays(9)));
        driver.submit(c, "Task_Sign", "shanmen.lead", Requesting.UNSIGNED);
        assertThat(driver.passedIn(instance)).contains("Task_Sign", "End_NotSigned")
                .doesNotContain("Task_Opinion", "Task_Decide", "End_Granted", "End_Refused");
        assertThat(requests.of(c.id()).get(0).state()).isEqualTo(ChangeState.NOT_SIGNED);
        assertThat(requests.extensionPending(c.id())).isFalse();
        // a new request may follow
        requesting.start("deadline-extension", Requesting.extension(c, c.dueDate().plusDays(9)));
        assertThat(requests.extensionPending(c.id())).isTrue();
    }

    @Test
    void caseThatEndsVoidsThePendingRequest() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        String instance = requesting.start("deadline-extension", Requesting.extension(c, c.dueDate().plusDays(9)));
        driver.submit(c, "Task_Sign", "shanmen.lead", Requesting.SIGNED);
        requesting.withdraw(c);
        assertThat(driver.passedIn(instance)).contains("Start_CaseEnded", "End_Void")
                .doesNotContain("Task_Decide", "Service_Extend", "End_Granted");
        assertThat(driver.open(c)).isEmpty();
        assertThat(cases.get(c.id()).processState()).isEqualTo(ProcessState.WITHDRAWN);
        assertThat(requests.of(c.id()).get(0).state()).isEqualTo(ChangeState.VOID);
        assertThat(timeline.of(c.id())).extracting("kind").contains("CHANGE_VOID");
    }
}
