package org.zhenggai.rectification.procedures.changerequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.CaseTerms;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;
import org.zhenggai.rectification.support.Requesting;

/** What may not be asked for, signed or granted, and by whom; a refused form writes nothing. */
@RectificationTest
class RequestRulesTest {

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
    @Autowired
    private JdbcClient jdbc;

    @Test
    void extensionGoesToALaterDate() {
        RectificationCase c = registered();
        refused(c, "deadline-extension", Requesting.extension(c, c.dueDate()), "须晚于现有整改期限");
    }

    @Test
    void extensionIsAskedForBeforeTheDueDateHasPassed() {
        RectificationCase c = requesting.register(Category.DEADLINE_BOUND, driver.today().plusDays(1), null);
        jdbc.sql("update rectification_case set due_date = :day where id = :id").param("day", driver.today().minusDays(1))
                .param("id", c.id()).update();
        refused(c, "deadline-extension", Requesting.extension(c, driver.today().plusDays(30)), "已过，延期须在期限届满前申请");
        jdbc.sql("update rectification_case set due_date = :day where id = :id").param("day", driver.today())
                .param("id", c.id()).update();
        requesting.start("deadline-extension", Requesting.extension(c, driver.today().plusDays(30)));
        assertThat(requests.extensionPending(c.id())).as("on the due date itself").isTrue();
    }

    @Test
    void undatedCaseHasNothingToExtend() {
        RectificationCase c = requesting.register(Category.ONGOING, null, null);
        refused(c, "deadline-extension", Requesting.extension(c, driver.today().plusDays(30)), "无固定期限");
    }

    @Test
    void shamRectificationBarsExtensionAndWhatAmountsToIt() {
        RectificationCase c = registered();
        terms.barExtension(c.id(), Timeline.SYSTEM, "移花接木，照片系他处拍摄。");
        refused(c, "deadline-extension", Requesting.extension(c, c.dueDate().plusDays(9)), "已认定虚假整改，不得延期");
        refused(c, "category-conversion", Requesting.toOngoing(c, c.dueDate().plusDays(9)), "已认定虚假整改，不得转为持续整改");
    }

    @Test
    void oneRequestOfAnyKindAtATime() {
        RectificationCase c = registered();
        requesting.start("suspension", Requesting.suspension(c, driver.today().plusDays(20)));
        refused(c, "deadline-extension", Requesting.extension(c, c.dueDate().plusDays(9)), "已有一项待决的申请（暂停办理）");
        refused(c, "category-conversion", Requesting.toOngoing(c, c.dueDate().plusDays(9)), "已有一项待决的申请");
        assertThat(requests.extensionPending(c.id())).as("a suspension is no extension").isFalse();
    }

    @Test
    void suspensionEndsAfterToday() {
        RectificationCase c = registered();
        refused(c, "suspension", Requesting.suspension(c, driver.today()), "须晚于今天");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shiling.handler", "shanmen.lead", "natural-resources.supervisor", "natural-resources.handler",
            "district.leader", "admin.system"})
    void onlyAHandlerOfTheLeadUnitAsks(String user) {
        RectificationCase c = driver.register(List.of("shanmen", "shiling"), List.of("natural-resources"));
        for (var start : Map.of("deadline-extension", Requesting.extension(c, c.dueDate().plusDays(9)),
                "suspension", Requesting.suspension(c, driver.today().plusDays(20)),
                "category-conversion", Requesting.toOngoing(c, c.dueDate().plusDays(9))).entrySet()) {
            assertThatThrownBy(() -> driver.start(start.getKey(), user, start.getValue())).as(user + " " + start.getKey())
                    .isInstanceOfAny(ForbiddenException.class, SubmissionRefusedException.class);
        }
        assertThat(requests.of(c.id())).isEmpty();
    }

    @Test
    void leaderGrantsNoMoreThanAskedForAndALaterDate() {
        RectificationCase c = registered();
        requesting.startToDecision(c, "deadline-extension", Requesting.extension(c, c.dueDate().plusDays(30)));
        undecided(c, Requesting.grant(c.dueDate().plusDays(31)), "不得晚于申请的日期");
        undecided(c, Requesting.grant(c.dueDate()), "须晚于现有整改期限");
        undecided(c, Map.of("decision", "GRANT"), "批准延至");
        undecided(c, Map.of("decision", "REFUSE"), "不批准的理由");
    }

    @Test
    void whatHappenedMeanwhileIsSeenAtTheDecision() {
        RectificationCase c = registered();
        requesting.startToDecision(c, "deadline-extension", Requesting.extension(c, c.dueDate().plusDays(30)));
        terms.barExtension(c.id(), Timeline.SYSTEM, "移花接木，照片系他处拍摄。");
        undecided(c, Requesting.grant(c.dueDate().plusDays(30)), "已认定虚假整改，不得延期");
        requesting.decide(c, Requesting.REFUSAL);
        assertThat(requests.of(c.id()).get(0).state()).isEqualTo(ChangeState.REFUSED);
    }

    @Test
    void tasksBelongToTheirOffices() {
        RectificationCase c = registered();
        requesting.start("deadline-extension", Requesting.extension(c, c.dueDate().plusDays(30)));
        forbidden(c, "Task_Sign", "shanmen.lead", Requesting.SIGNED, "shanmen.handler", "shiling.lead", "natural-resources.lead",
                "district.leader");
        driver.submit(c, "Task_Sign", "shanmen.lead", Requesting.SIGNED);
        forbidden(c, "Task_Opinion", "natural-resources.supervisor", Requesting.SUPPORT, "shanmen.handler", "shanmen.lead",
                "development-reform.supervisor", "natural-resources.handler");
        driver.submit(c, "Task_Opinion", "natural-resources.supervisor", Requesting.SUPPORT);
        forbidden(c, "Task_Decide", "district.leader", Requesting.REFUSAL, "district.supervisor", "natural-resources.reviewer",
                "shanmen.lead", "admin.system");
    }

    @Test
    void nobodyJudgesWhatTheyAskedForOrSigned() {
        RectificationCase c = registered();
        requesting.start("deadline-extension", Requesting.extension(c, c.dueDate().plusDays(30)));
        long id = requests.of(c.id()).get(0).id();
        requestedBy(id, "shanmen.lead"); // as if the head of the unit were a handler too
        assertThatThrownBy(() -> driver.submit(c, "Task_Sign", "shanmen.lead", Requesting.SIGNED))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得审查自己的工作");
        requestedBy(id, "shanmen.handler");
        driver.submit(c, "Task_Sign", "shanmen.lead", Requesting.SIGNED);
        requestedBy(id, "natural-resources.supervisor");
        assertThatThrownBy(() -> driver.submit(c, "Task_Opinion", "natural-resources.supervisor", Requesting.SUPPORT))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得审查自己的工作");
        requestedBy(id, "shanmen.handler");
        role(c, "natural-resources", "RESPONSIBLE");
        assertThatThrownBy(() -> driver.submit(c, "Task_Opinion", "natural-resources.supervisor", Requesting.SUPPORT))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("不得审查自己的工作");
        role(c, "natural-resources", "SUPERVISING");
        driver.submit(c, "Task_Opinion", "natural-resources.supervisor", Requesting.SUPPORT);
        requestedBy(id, "district.leader");
        undecided(c, Requesting.grant(c.dueDate().plusDays(30)), "不得审查自己的工作");
        assertThat(requests.opinions(id)).hasSize(1);
    }

    private RectificationCase registered() {
        return driver.register(List.of("shanmen"), List.of("natural-resources"));
    }

    private void refused(RectificationCase c, String process, Map<String, Object> form, String says) {
        int before = requests.of(c.id()).size();
        int entries = timeline.of(c.id()).size();
        assertThatThrownBy(() -> requesting.start(process, new HashMap<>(form))).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining(says);
        assertThat(requests.of(c.id())).hasSize(before);
        assertThat(timeline.of(c.id())).hasSize(entries);
    }

    private void undecided(RectificationCase c, Map<String, Object> decision, String says) {
        LocalDate due = cases.get(c.id()).dueDate();
        assertThatThrownBy(() -> requesting.decide(c, decision)).isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining(says);
        assertThat(requests.of(c.id()).get(0).state()).isEqualTo(ChangeState.PENDING);
        assertThat(cases.get(c.id()).dueDate()).isEqualTo(due);
    }

    private void forbidden(RectificationCase c, String task, String officer, Map<String, Object> form, String... others) {
        String id = driver.task(c, task, officer).getId();
        for (String other : others) {
            assertThatThrownBy(() -> driver.submit(id, other, form)).as(other).isInstanceOf(ForbiddenException.class);
        }
    }

    private void requestedBy(long id, String user) {
        jdbc.sql("update change_request set requested_by = :user where id = :id").param("user", user).param("id", id).update();
    }

    private void role(RectificationCase c, String unit, String role) {
        jdbc.sql("update case_unit set role = :role where case_id = :case and unit_id = :unit").param("role", role)
                .param("case", c.id()).param("unit", unit).update();
    }
}
