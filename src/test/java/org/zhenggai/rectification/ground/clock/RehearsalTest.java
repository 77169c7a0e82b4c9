package org.zhenggai.rectification.ground.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.ground.node.NodeRoll;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.NotingDelegate;
import org.zhenggai.rectification.support.RectificationTest;

/** The rehearsal clock: it stands, moves only forward and only for whom it should, and runs every due job at its own instant. */
@RectificationTest
class RehearsalTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ObjectProvider<FormalRecords> records;
    @Autowired
    private NotingDelegate noting;
    @Autowired
    private NodeRoll nodes;
    @Autowired
    private RehearsalClock clock;
    @Autowired
    private RehearsalDriver driver;
    @Autowired
    private Clock time;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcClient jdbc;
    private Deployment deployment;

    @BeforeEach
    void deployATimer() {
        noting.run().clear();
        BpmnModelInstance model = Bpmn.createExecutableProcess("rehearsed").camundaHistoryTimeToLive(1).startEvent()
                .intermediateCatchEvent("wait").timerWithDate("${at}")
                .serviceTask("note").camundaDelegateExpression("${" + NotingDelegate.NAME + "}").camundaAsyncBefore()
                .camundaFailedJobRetryTimeCycle("R2/PT1H").endEvent().done();
        deployment = repository.createDeployment().addModelInstance("rehearsed.bpmn", model).deploy();
    }

    @AfterEach
    void removeIt() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void theClockStands() {
        Instant first = clock.now();
        assertThat(clock.active()).isTrue();
        assertThat(time.instant()).isEqualTo(first);
        assertThat(Http.as(port, "yehe.lead").get("/api/rehearsal/clock").json().path("now").asText())
                .isEqualTo(OffsetDateTime.ofInstant(first, time.getZone()).format(java.time.format.DateTimeFormatter
                        .ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")));
    }

    @Test
    void onlyTheSystemAdministratorMovesItAndOnlyForward() {
        String later = "{\"to\":\"2040-01-01T09:00\"}";
        for (String user : List.of("shanmen.handler", "district.leader", "admin.security", "admin.audit")) {
            assertThat(Http.as(port, user).post("/api/rehearsal/clock", later).status()).as(user).isEqualTo(403);
        }
        Http admin = Http.as(port, "admin.system");
        assertThat(admin.post("/api/rehearsal/clock", "{\"to\":\"2023-11-01T09:00\"}").json().path("detail").asText()).contains("只能向前");
        assertThat(admin.post("/api/rehearsal/clock", "{\"to\":\"soon\"}").status()).isEqualTo(400);
        assertThat(admin.post("/api/rehearsal/clock", "{}").json().path("detail").asText()).contains("请写明目标时间");
    }

    @Test
    void administratorMovesItOverHttp() {
        Instant target = clock.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        String to = OffsetDateTime.ofInstant(target, time.getZone()).toLocalDateTime().toString();
        assertThat(Http.as(port, "admin.system").post("/api/rehearsal/clock", "{\"to\":\"" + to + "\"}").status()).isEqualTo(202);
        settled();
        assertThat(clock.now()).isEqualTo(target);
        assertThat(jdbc.sql("select now from rehearsal_clock").query(OffsetDateTime.class).single().toInstant()).isEqualTo(target);
    }

    @Test
    void dueJobsRunInOrderAtTheirOwnInstant() {
        Instant now = clock.now();
        start("third", now.plus(3, ChronoUnit.DAYS));
        start("first", now.plus(1, ChronoUnit.HOURS));
        start("second", now.plus(1, ChronoUnit.DAYS));
        start("beyond", now.plus(9, ChronoUnit.DAYS));
        move(now.plus(5, ChronoUnit.DAYS));
        assertThat(noting.run()).containsExactly("first " + now.plus(1, ChronoUnit.HOURS), "second " + now.plus(1, ChronoUnit.DAYS),
                "third " + now.plus(3, ChronoUnit.DAYS));
        assertThat(driver.progress().progress().daysDone()).isEqualTo(driver.progress().progress().daysTotal());
    }

    @Test
    void failingJobIsRetriedWhenDueAndThenStaysAsIncident() {
        Instant now = clock.now();
        start("fails", now.plus(1, ChronoUnit.HOURS));
        move(now.plus(2, ChronoUnit.DAYS));
        assertThat(noting.run()).containsExactly("fails " + now.plus(1, ChronoUnit.HOURS), "fails " + now.plus(2, ChronoUnit.HOURS));
        assertThat(runtime.createIncidentQuery().processDefinitionKeyIn("rehearsed").count()).isEqualTo(1);
        assertThat(driver.progress().lastError()).isNull();
        assertThat(management.createJobQuery().active().executable().count()).as("nothing due is left").isZero();
    }

    @Test
    void rehearsalCannotBeginWhereThereIsAPlan() {
        String stored = jdbc.sql("select now::text from rehearsal_clock").query(String.class).single();
        jdbc.sql("delete from rehearsal_clock").update();
        try {
            StaticListableBeanFactory beans = new StaticListableBeanFactory();
            beans.addBean("request", (RehearsalRequest) () -> java.util.Optional.of(Instant.EPOCH));
            ObjectProvider<RehearsalRequest> requests = beans.getBeanProvider(RehearsalRequest.class);
            assertThatThrownBy(() -> new RehearsalClock(jdbc, requests, records, nobody(), time()).afterPropertiesSet())
                    .hasMessageContaining(
                            "不能开启演练");
        } finally {
            jdbc.sql("insert into rehearsal_clock (id, now) values (1, '" + stored + "')").update();
        }
        assertThat(clock.active()).isTrue();
    }

    @Test
    void clockIsKeptAcrossARestart() {
        StaticListableBeanFactory none = new StaticListableBeanFactory();
        RehearsalClock again = new RehearsalClock(jdbc, none.getBeanProvider(RehearsalRequest.class), records, nobody(), time());
        Instant stored = jdbc.sql("select now from rehearsal_clock").query(OffsetDateTime.class).single().toInstant();
        again.afterPropertiesSet();
        assertThat(again.active()).isTrue();
        assertThat(again.now()).isEqualTo(stored);
    }

    @Test
    void oneNodeAloneRehearses() {
        StaticListableBeanFactory none = new StaticListableBeanFactory();
        RehearsalClock second = new RehearsalClock(jdbc, none.getBeanProvider(RehearsalRequest.class), records, nodes, time());
        assertThat(nodes.all()).as("the application itself").hasSize(1);
        assertThatThrownBy(second::afterPropertiesSet).hasMessageContaining("演练只能由一个节点进行");
        assertThat(nodes.all()).hasSize(1);
    }

    private DatabaseTime time() {
        return new DatabaseTime(jdbc, Duration.ofMinutes(1), System::currentTimeMillis);
    }

    /** As before anything has entered; the test's own application has. */
    private static NodeRoll nobody() {
        NodeRoll nobody = mock(NodeRoll.class);
        when(nobody.anybody()).thenReturn(false);
        return nobody;
    }

    private void start(String name, Instant at) {
        runtime.startProcessInstanceByKey("rehearsed", name, Variables.putValue("at", Date.from(at)));
    }

    private void move(Instant target) {
        driver.moveTo(target);
        settled();
        assertThat(clock.now()).isEqualTo(target);
    }

    private void settled() {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> !driver.progress().moving());
    }
}
