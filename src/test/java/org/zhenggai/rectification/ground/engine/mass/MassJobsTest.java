package org.zhenggai.rectification.ground.engine.mass;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.ground.engine.mass.MassWork.Due;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Checks of a morning that go together: nothing twice, nothing lost, whoever fails, dies or works at the same time. */
@RectificationTest
class MassJobsTest {

    private static final String TIMER = "Timer_NextCheck";
    private static final int EACH = 6;
    private static final AtomicInteger PLANS = new AtomicInteger();

    @Autowired
    private MassJobs jobs;
    @Autowired
    private MassClaims claims;
    @Autowired
    private JobExecutor executor;
    @Autowired
    private PlanRegistration plans;
    @Autowired
    private Cases cases;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    private boolean wasActive;
    /** The last evaluation before the morning. */
    private long mark;
    /** Nothing is to be said of the first of these, a yellow letter goes out for each of the others. */
    private List<RectificationCase> quiet;
    private List<RectificationCase> late;

    @BeforeEach
    void makeThemDue() {
        wasActive = executor.isActive();
        executor.shutdown();
        String id = "mass-" + PLANS.incrementAndGet();
        plans.register(new PlanDocument(id, "测试方案", 2023, null, id.toUpperCase(), 10, List.of(), List.of(
                finding("1", driver.today().plusDays(300)), finding("2", driver.workingDay(8)))));
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(id, "rectification-plan").list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "not asked for", true, true, true, true));
        List<RectificationCase> all = cases.ofPlan(id);
        quiet = all.subList(0, EACH);
        late = all.subList(EACH, 2 * EACH);
        mark = jdbc.sql("select coalesce(max(id), 0) from ladder_evaluation").query(Long.class).single();
        due(all);
    }

    @AfterEach
    void goOn() {
        if (wasActive) {
            executor.start();
        }
    }

    @Test
    void quietTimersWaitOnAsTheEngineWouldLetThem() {
        Map<String, Job> before = timers(quiet);
        assertThat(before.values()).extracting(Job::getPriority).containsOnly(MassPriority.MASS);
        int revision = revision(quiet.get(0));
        carryOutAll();
        Map<String, Job> after = timers(quiet);
        quiet.forEach(c -> {
            Job timer = after.get(c.processInstanceId());
            assertThat(timer.getId()).isEqualTo(before.get(c.processInstanceId()).getId());
            assertThat(timer.getDuedate()).isAfter(Date.from(clock.instant())).isEqualTo(runtime.getVariable(c.processInstanceId(),
                    "nextCheckAt"));
            assertThat(evaluations(c)).as("evaluated once this morning").isEqualTo(1);
            assertThat(jdbc.sql("select next_check_at from ladder_evaluation where case_id = :id and id > :mark").param("id", c.id())
                    .param("mark", mark).query(Timestamp.class).single()).isEqualTo(new Timestamp(timer.getDuedate().getTime()));
        });
        RectificationCase one = quiet.get(0);
        assertThat(revision(one)).as("who has read an older state is told").isEqualTo(revision + 1);
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(one.processInstanceId()).variableName("nextCheckAt")
                .singleResult().getValue()).isEqualTo(after.get(one.processInstanceId()).getDuedate());
        assertThat(history.createHistoricDetailQuery().processInstanceId(one.processInstanceId()).variableUpdates().list())
                .map(HistoricVariableUpdate.class::cast).filteredOn(update -> update.getVariableName().equals("nextCheckAt"))
                .extracting(HistoricVariableUpdate::getValue).contains(after.get(one.processInstanceId()).getDuedate()).hasSize(2);
        runtime.setVariable(one.processInstanceId(), "nextCheckAt", Date.from(clock.instant()));
        management.setJobDuedate(after.get(one.processInstanceId()).getId(), Date.from(clock.instant().minusSeconds(1)));
        assertThat(jobs.carryOut()).as("the engine and the statement work on the same rows").isEqualTo(1);
        assertThat(evaluations(one)).isEqualTo(2);
    }

    @Test
    void lettersGoOutOnceAndTheTimersOfTheirCasesAreNew() {
        Map<String, Job> before = timers(late);
        carryOutAll();
        late.forEach(c -> {
            assertThat(letters(c)).isEqualTo(1);
            assertThat(evaluations(c)).isEqualTo(1);
            assertThat(driver.passedIn(c.processInstanceId())).containsOnlyOnce("Service_CheckProgress");
        });
        assertThat(timers(late).values()).extracting(Job::getId).doesNotContainAnyElementsOf(ids(before.values()));
        due(late);
        carryOutAll();
        assertThat(late).allSatisfy(c -> assertThat(letters(c)).as("the same morning once more").isEqualTo(1));
    }

    @Test
    void oneThatFailsBecomesAnIncidentAndTheOthersAreDone() {
        RectificationCase broken = late.get(2);
        runtime.setVariable(broken.processInstanceId(), "caseId", "0"); // a reference to nothing
        jobs.carryOut();
        assertThat(Stream.concat(quiet.stream(), late.stream()).filter(c -> c != broken)).allSatisfy(c -> assertThat(evaluations(c))
                .isEqualTo(1));
        assertThat(late).filteredOn(c -> c != broken).allSatisfy(c -> assertThat(letters(c)).isEqualTo(1));
        carryOutAll();
        Job failed = timers(late).get(broken.processInstanceId());
        assertThat(failed.getRetries()).isZero();
        assertThat(failed.getExceptionMessage()).isNotBlank();
        assertThat(runtime.createIncidentQuery().processInstanceId(broken.processInstanceId()).list()).hasSize(1)
                .allSatisfy(incident -> assertThat(incident.getConfiguration()).isEqualTo(failed.getId()));
        assertThat(evaluations(broken)).isZero();
        assertThat(letters(broken)).isZero();

        runtime.setVariable(broken.processInstanceId(), "caseId", String.valueOf(broken.id()));
        management.setJobRetries(failed.getId(), 1);
        carryOutAll();
        assertThat(letters(broken)).as("tried again from Cockpit").isEqualTo(1);
        assertThat(runtime.createIncidentQuery().processInstanceId(broken.processInstanceId()).count()).isZero();
        assertThat(late).allSatisfy(c -> assertThat(letters(c)).isEqualTo(1));
    }

    @Test
    void whatIsSuspendedOrExhaustedOrNotDueIsLeftAlone() {
        runtime.suspendProcessInstanceById(late.get(0).processInstanceId());
        management.setJobRetries(timers(late).get(late.get(1).processInstanceId()).getId(), 0);
        management.setJobDuedate(timers(late).get(late.get(2).processInstanceId()).getId(), Date.from(clock.instant().plusSeconds(60)));
        carryOutAll();
        assertThat(late.subList(0, 3)).allSatisfy(c -> assertThat(letters(c)).isZero());
        assertThat(late.subList(3, EACH)).allSatisfy(c -> assertThat(letters(c)).isEqualTo(1));
        runtime.activateProcessInstanceById(late.get(0).processInstanceId());
        management.setJobRetries(timers(late).get(late.get(1).processInstanceId()).getId(), 1);
        carryOutAll();
        assertThat(late.subList(0, 2)).allSatisfy(c -> assertThat(letters(c)).isEqualTo(1));
    }

    @Test
    void whatADyingProcessHeldIsFreeAtOnceAndUndone() {
        List<String> held = transaction.execute(dying -> {
            List<Due> taken = claims.take(Set.of(TIMER), EACH);
            taken.stream().map(Due::jobId).limit(2).forEach(management::executeJob);
            CompletableFuture.runAsync(this::carryOutAll).join(); // the other process
            assertThat(taken).allSatisfy(due -> assertThat(evaluatedOutside(due)).as("nobody takes what another holds").isZero());
            dying.setRollbackOnly();
            return taken.stream().map(Due::instanceId).toList();
        });
        assertThat(held).hasSize(EACH);
        assertThat(Stream.concat(quiet.stream(), late.stream())).allSatisfy(c -> assertThat(evaluations(c)).as(c.caseNumber()).isEqualTo(
                held.contains(c.processInstanceId()) ? 0 : 1));
        carryOutAll();
        assertThat(Stream.concat(quiet.stream(), late.stream())).allSatisfy(c -> assertThat(evaluations(c)).isEqualTo(1));
        assertThat(late).allSatisfy(c -> assertThat(letters(c)).isEqualTo(1));
    }

    @Test
    void whatSomebodyIsChangingIsLeftForAMoment() {
        List<RectificationCase> changing = List.of(quiet.get(0), late.get(0));
        transaction.executeWithoutResult(officer -> {
            changing.forEach(c -> jdbc.sql("update rectification_case set title = title where id = :id").param("id", c.id()).update());
            CompletableFuture.runAsync(this::carryOutAll).join();
            assertThat(Stream.concat(quiet.stream(), late.stream())).allSatisfy(c -> assertThat(evaluations(c)).as(c.caseNumber())
                    .isEqualTo(changing.contains(c) ? 0 : 1));
        });
        carryOutAll();
        assertThat(changing).allSatisfy(c -> assertThat(evaluations(c)).isEqualTo(1));
        assertThat(late).allSatisfy(c -> assertThat(letters(c)).isEqualTo(1));
    }

    @Test
    void severalAtOnceDoEachOnce() throws ExecutionException, InterruptedException {
        CompletableFuture.allOf(IntStream.range(0, 4).mapToObj(n -> CompletableFuture.runAsync(this::carryOutAll)).toArray(
                CompletableFuture[]::new)).get();
        assertThat(Stream.concat(quiet.stream(), late.stream())).allSatisfy(c -> assertThat(evaluations(c)).isEqualTo(1));
        assertThat(late).allSatisfy(c -> assertThat(letters(c)).isEqualTo(1));
        assertThat(timers(quiet)).hasSize(EACH);
        assertThat(timers(late)).hasSize(EACH);
    }

    private void carryOutAll() {
        int seen = jobs.carryOut();
        while (seen > 0) {
            seen = jobs.carryOut();
        }
    }

    private int evaluatedOutside(Due due) {
        return CompletableFuture.supplyAsync(() -> jdbc.sql("""
                select count(*) from ladder_evaluation e join rectification_case c on c.id = e.case_id
                where c.process_instance_id = :instance and e.id > :mark""").param("instance", due.instanceId()).param("mark", mark).query(
                Integer.class).single()).join();
    }

    private PlanDocument.FindingEntry finding(String path, LocalDate due) {
        return new PlanDocument.FindingEntry(path, "测试", "测试问题", "测试目标", List.of("测试措施"), Category.DEADLINE_BOUND, due, null,
                "UNAPPROVED_CONSTRUCTION", null, null, null, List.of("natural-resources"), null, IntStream.range(0, EACH)
                        .mapToObj(n -> new PlanDocument.CaseEntry("测试案件", null, List.of("shiling"), null, null)).toList());
    }

    private void due(List<RectificationCase> some) {
        Date before = Date.from(clock.instant().minus(Duration.ofMinutes(1)));
        timers(some).values().forEach(job -> management.setJobDuedate(job.getId(), before));
    }

    private Map<String, Job> timers(List<RectificationCase> some) {
        return some.stream().map(c -> management.createJobQuery().processInstanceId(c.processInstanceId()).activityId(TIMER).singleResult())
                .collect(Collectors.toMap(Job::getProcessInstanceId, Function.identity()));
    }

    private static List<String> ids(Collection<Job> some) {
        return some.stream().map(Job::getId).toList();
    }

    private int revision(RectificationCase c) {
        return jdbc.sql("select rev_ from act_ru_variable where execution_id_ = :instance and name_ = 'nextCheckAt'")
                .param("instance", c.processInstanceId()).query(Integer.class).single();
    }

    private int evaluations(RectificationCase c) {
        return jdbc.sql("select count(*) from ladder_evaluation where case_id = :id and id > :mark").param("id", c.id())
                .param("mark", mark).query(Integer.class).single();
    }

    private int letters(RectificationCase c) {
        return jdbc.sql("select count(*) from escalation where case_id = :id and state = 'ISSUED'").param("id", c.id()).query(
                Integer.class).single();
    }
}
