package org.zhenggai.rectification.procedures.planrun.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.PhasedPlans;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** The periodic notice: signed after a return, lapsed while drafted and while waiting for the signature. */
@RectificationTest
class PeriodicNoticePathsTest {

    private static final Map<String, Object> DRAFT = Map.of("noticeText", "截至目前，各单位整改总体按序时推进。");
    private static final String BUREAU = "natural-resources.reviewer";
    private static final String LEADER = "district.leader";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PhasedPlans plans;
    @Autowired
    private Notices notices;

    @AfterEach
    void removePlans() {
        plans.remove();
    }

    @Test
    void returnedDraftIsSignedAndPublishedForEveryOfficer() {
        String plan = started("shanmen", "chengdong");
        String instance = instance(plan);
        submit(instance, BUREAU, DRAFT);
        assertThatThrownBy(() -> submit(instance, LEADER, Map.of("conclusion", "RETURN")))
                .isInstanceOf(SubmissionRefusedException.class).hasMessageContaining("修改意见");
        submit(instance, LEADER, Map.of("conclusion", "RETURN", "opinion", "补充逾期单位。"));
        assertThat(keys(instance)).containsExactly("Task_DraftNotice");
        assertThatThrownBy(() -> submit(instance, LEADER, DRAFT)).isInstanceOf(ForbiddenException.class);
        submit(instance, BUREAU, DRAFT);
        assertThatThrownBy(() -> submit(instance, BUREAU, sign())).isInstanceOf(ForbiddenException.class);
        assertThat(seen("shanmen.handler", plan)).as("before it is published").isEmpty();
        submit(instance, LEADER, sign());
        assertThat(driver.passedIn(instance)).containsSubsequence("Service_CollectFigures", "Task_DraftNotice", "Task_SignNotice",
                "Task_DraftNotice", "Task_SignNotice", "Service_Publish", "End_Published").doesNotContain("End_Lapsed");
        List<JsonNode> seen = seen("shanmen.handler", plan);
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("notice").path("total").asInt()).isEqualTo(2);
        assertThat(seen.get(0).path("notice").path("documentNo").asText()).matches("铁东政督通〔\\d{4}〕\\d+号");
        assertThat(seen.get(0).path("units")).hasSize(2);
        assertThat(seen("admin.audit", plan)).isEmpty();
        assertThat(notices.startPeriod(plan)).as("one a period").isEmpty();
    }

    @Test
    void whatIsNotSignedInItsPeriodLapses() {
        String drafting = started("shanmen");
        String signing = plans.register(0, "chengdong");
        notices.startPeriod(signing);
        submit(instance(signing), BUREAU, DRAFT);
        LocalDate next = driver.today().plusMonths(1).withDayOfMonth(1);
        plans.moveTo(next.plusDays(12)); // beyond the first working day, whatever holidays begin the month
        assertThat(driver.passedIn(plans.instances("periodic-notice", drafting).get(0))).containsSubsequence("Timer_DraftLapsed",
                "Service_MarkLapsed", "End_Lapsed").doesNotContain("Task_SignNotice", "End_Published");
        assertThat(driver.passedIn(plans.instances("periodic-notice", signing).get(0))).containsSubsequence("Task_DraftNotice",
                "Timer_SignatureLapsed", "Service_MarkLapsed", "End_Lapsed").doesNotContain("Service_Publish", "End_Published");
        assertThat(plans.instances("periodic-notice", drafting)).as("the plan has started the next period's").hasSize(2);
        assertThat(notices.list().stream().filter(notice -> notice.planId().equals(drafting)).map(Notice::state))
                .containsExactly(DispatchState.OPEN, DispatchState.LAPSED);
    }

    /** A plan whose notice of the present period was just started; on a working day. */
    private String started(String... leads) {
        plans.toNextWeek();
        String plan = plans.register(0, leads);
        assertThat(notices.startPeriod(plan)).isPresent();
        return plan;
    }

    private String instance(String plan) {
        return plans.instances("periodic-notice", plan).get(0);
    }

    private List<String> keys(String instance) {
        return driver.openIn(instance).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private void submit(String instance, String user, Map<String, Object> form) {
        driver.submit(driver.openIn(instance).get(0).getId(), user, form);
    }

    private List<JsonNode> seen(String user, String plan) {
        return StreamSupport.stream(Http.as(port, user).get("/api/notices").json().spliterator(), false)
                .filter(view -> view.path("notice").path("planId").asText().equals(plan)).toList();
    }

    private static Map<String, Object> sign() {
        return Map.of("conclusion", "SIGN");
    }
}
