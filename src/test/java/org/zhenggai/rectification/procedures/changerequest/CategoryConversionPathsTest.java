package org.zhenggai.rectification.procedures.changerequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.DueDateKind;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;
import org.zhenggai.rectification.support.Requesting;

/** Every way a conversion can end, in both directions, and that the case goes on in the other process. */
@RectificationTest
class CategoryConversionPathsTest {

    private static final String KEY = "category-conversion";

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
    private JdbcClient jdbc;

    @Test
    void undatedCaseTakesThePlansDateOnceItsConditionIsMet() {
        LocalDate planned = driver.today().plusDays(120);
        RectificationCase c = requesting.register(Category.ONGOING, null, planned);
        String request = requesting.startToDecision(c, KEY, Requesting.toDeadlineBound(c, null));
        assertThat(requests.of(c.id()).get(0).requestedDate()).as("what the plan proposes").isEqualTo(planned);
        requesting.decide(c, Requesting.grant(planned));

        converted(c, request, "deadline-bound-rectification", "ONGOING", "DEADLINE_BOUND");
        RectificationCase after = cases.get(c.id());
        assertThat(after.category()).isEqualTo(Category.DEADLINE_BOUND);
        assertThat(after.dueDate()).isEqualTo(planned);
        assertThat(after.internalDueDate()).isEqualTo(planned.minusDays(10));
        assertThat(after.namedCondition()).isNull();
        assertThat(after.checkDate()).isNull();
        assertThat(driver.keys(c)).containsExactly("Task_Investigate");
    }

    @Test
    void deadlineBoundCaseMayLoseItsDateForANamedCondition() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", "shanmen.handler", "Task_DraftProgramme", "shanmen.handler");
        LocalDate check = driver.today().plusDays(180);
        String request = requesting.startToDecision(c, KEY, Requesting.toUndated(c, check));
        requesting.decide(c, Requesting.grant(null));

        converted(c, request, "ongoing-rectification", "DEADLINE_BOUND", "ONGOING");
        RectificationCase after = cases.get(c.id());
        assertThat(after.category()).isEqualTo(Category.ONGOING);
        assertThat(after.dueDate()).isNull();
        assertThat(after.originalDueDate()).isEqualTo(c.dueDate());
        assertThat(after.namedCondition()).isEqualTo("权属争议裁定生效");
        assertThat(after.checkDate()).isEqualTo(check);
        assertThat(driver.keys(c)).as("investigated already, a long-term programme is drafted").containsExactly("Task_DraftProgramme");
    }

    @Test
    void deadlineBoundCaseMayTakeALongDate() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        LocalDate end = c.dueDate().plusYears(1);
        String request = requesting.startToDecision(c, KEY, Requesting.toOngoing(c, end));
        assertThatThrownBy(() -> requesting.decide(c, Requesting.grant(c.dueDate())))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("须晚于现有整改期限");
        requesting.decide(c, Requesting.grant(end.minusDays(30)));
        converted(c, request, "ongoing-rectification", "DEADLINE_BOUND", "ONGOING");
        assertThat(cases.get(c.id()).dueDate()).isEqualTo(end.minusDays(30));
        assertThat(cases.get(c.id()).namedCondition()).isNull();
    }

    @Test
    void leaderRefuses() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        String request = requesting.startToDecision(c, KEY, Requesting.toOngoing(c, c.dueDate().plusDays(200)));
        requesting.decide(c, Requesting.REFUSAL);
        assertThat(driver.passedIn(request)).contains("End_Refused").doesNotContain("Service_Convert", "End_Converted");
        unconverted(c, ChangeState.REFUSED);
    }

    @Test
    void unitDoesNotSign() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        String request = requesting.start(KEY, Requesting.toUndated(c, driver.today().plusDays(90)));
        driver.submit(c, "Task_Sign", "shanmen.lead", Requesting.UNSIGNED);
        assertThat(driver.passedIn(request)).contains("End_NotSigned").doesNotContain("Task_Opinion", "Service_Convert");
        unconverted(c, ChangeState.NOT_SIGNED);
    }

    @Test
    void caseThatEndsVoidsThePendingRequest() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        String request = requesting.start(KEY, Requesting.toUndated(c, driver.today().plusDays(90)));
        requesting.withdraw(c);
        assertThat(driver.passedIn(request)).contains("Start_CaseEnded", "End_Void").doesNotContain("Gateway_Signed", "Task_Opinion",
                "Service_Convert");
        unconverted(c, ChangeState.VOID);
        assertThat(driver.open(c)).isEmpty();
    }

    @Test
    void onlyToTheOtherCategoryAndWithAProperDate() {
        RectificationCase dated = driver.register(List.of("shanmen"), List.of("natural-resources"));
        refused(Requesting.toDeadlineBound(dated, driver.today().plusDays(90)), "本案已是限期整改类");
        refused(Requesting.toOngoing(dated, dated.dueDate()), "须晚于现有整改期限");
        refused(Requesting.toUndated(dated, driver.today()), "须晚于今天");
        refused(Map.of("caseNumber", dated.caseNumber(), "target", "ONGOING", "reason", "条件不具备。", "term", "UNDATED"), "转回限期整改的条件");
        RectificationCase undated = requesting.register(Category.ONGOING, null, driver.today().minusDays(1));
        refused(Requesting.toOngoing(undated, driver.today().plusDays(90)), "本案已是持续整改类");
        refused(Requesting.toDeadlineBound(undated, null), "没有写明尚未到期的转换后期限");
        refused(Requesting.toDeadlineBound(undated, driver.today()), "须晚于今天");
        RectificationCase ongoing = requesting.register(Category.ONGOING, driver.today().plusDays(300), null);
        refused(Requesting.toDeadlineBound(ongoing, driver.today().plusDays(301)), "需要更长时间的，请申请延期");
        assertThat(List.of(dated, undated, ongoing)).allSatisfy(c -> assertThat(requests.of(c.id())).isEmpty());
    }

    @Test
    void notInTheAcceptanceChain() {
        RectificationCase c = driver.register(List.of("shanmen"), List.of("natural-resources"));
        driver.pass(c, "Task_Investigate", "shanmen.handler", "Task_DraftProgramme", "shanmen.handler", "Task_ReviewProgramme",
                "natural-resources.supervisor");
        requesting.startToDecision(c, KEY, Requesting.toOngoing(c, c.dueDate().plusDays(200)));
        driver.pass(c, "Task_Rectify", "shanmen.handler");
        assertThat(cases.get(c.id()).processState()).isEqualTo(ProcessState.SELF_CHECK);
        assertThatThrownBy(() -> requesting.decide(c, Requesting.grant(c.dueDate().plusDays(200))))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("正在验收（自验）");
        requesting.decide(c, Requesting.REFUSAL);
        refused(Requesting.toOngoing(c, c.dueDate().plusDays(200)), "正在验收（自验）");
        unconverted(c, ChangeState.REFUSED);
    }

    private void refused(Map<String, Object> form, String says) {
        assertThatThrownBy(() -> requesting.start(KEY, form)).isInstanceOf(SubmissionRefusedException.class).hasMessageContaining(says);
    }

    private void converted(RectificationCase before, String request, String process, String from, String to) {
        assertThat(driver.passedIn(request)).containsSubsequence("Task_Decide", "Gateway_Granted", "Service_Convert", "End_Converted")
                .doesNotContain("End_Refused", "End_Void");
        RectificationCase after = cases.get(before.id());
        assertThat(after.processInstanceId()).isNotEqualTo(before.processInstanceId());
        assertThat(driver.passedIn(before.processInstanceId())).containsSubsequence("Start_CategoryChanged", "End_Converted")
                .doesNotContain("End_Closed", "End_Unfounded");
        assertThat(driver.openIn(before.processInstanceId())).isEmpty();
        assertThat(driver.passed(before, process)).startsWith("Start_ByConversion").contains("Service_OpenCase")
                .doesNotContain("Start_CaseRegistered", "End_Converted");
        assertThat(after.dueDateVersion()).isEqualTo(2);
        assertThat(terms.changes(before.id())).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(DueDateKind.CONVERSION);
            assertThat(change.dueBefore()).isEqualTo(before.dueDate());
            assertThat(change.dueAfter()).isEqualTo(after.dueDate());
        });
        assertThat(jdbc.sql("select before, after, document_no, actor from category_change where case_id = :id")
                .param("id", before.id()).query().listOfRows()).containsExactly(Map.of("before", from, "after", to,
                        "document_no", requests.of(before.id()).get(0).documentNo(), "actor", "district.leader"));
        assertThat(requests.of(before.id()).get(0).state()).isEqualTo(ChangeState.GRANTED);
        assertThat(requests.of(before.id()).get(0).documentNo()).matches(Requesting.DOCUMENT);
    }

    private void unconverted(RectificationCase c, ChangeState state) {
        assertThat(requests.of(c.id()).get(0).state()).isEqualTo(state);
        assertThat(cases.get(c.id()).category()).isEqualTo(Category.DEADLINE_BOUND);
        assertThat(cases.get(c.id()).dueDateVersion()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from category_change where case_id = :id").param("id", c.id()).query(Long.class).single())
                .isZero();
    }
}
