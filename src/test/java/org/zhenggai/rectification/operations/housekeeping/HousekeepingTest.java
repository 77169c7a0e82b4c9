package org.zhenggai.rectification.operations.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.support.RectificationTest;

/** The engine removes what is over and nothing else; the log says so; shorter than the law allows nothing is kept. */
@RectificationTest
class HousekeepingTest {

    private static final int MOST_RUNS = 20;

    @Autowired
    private EngineHistory housekeeping;
    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService management;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private EngineCalls engine;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    @Autowired
    private JobExecutor executor;
    private boolean wasActive;

    @Test
    void theEngineRemovesEndedProcessesWhoseTimeIsOver() {
        ProcessDefinition model = repository.createProcessDefinitionQuery().processDefinitionKey("message-delivery").latestVersion()
                .singleResult();
        assertThat(model.getHistoryTimeToLive()).isEqualTo(184);
        if (housekeeping.begin() > 0) { // what ended long ago by the clock that other tests have moved
            theEngineWorks();
        }
        ended("over", model.getId(), Duration.ofSeconds(-1));
        ended("not-over", model.getId(), Duration.ofDays(1));
        assertThat(housekeeping.begin()).isEqualTo(1);
        theEngineWorks();
        assertThat(jdbc.sql("select id_ from act_hi_procinst where id_ like 'housekeeping-%'").query(String.class).list())
                .containsExactly("housekeeping-not-over");
        assertThat(jdbc.sql("select detail from audit_entry where action = '清理' and object = '流程历史记录' order by seq desc limit 1")
                .query(String.class).single()).isEqualTo("保存期满，开始分批清理：消息送达1件");
        assertThat(housekeeping.begin()).as("nothing more").isZero();
        assertThat(history.findHistoryCleanupJobs()).as("rests until it is wanted again").allMatch(Job::isSuspended);
        ended("over-later", model.getId(), Duration.ofSeconds(-1));
        assertThat(housekeeping.begin()).isEqualTo(1);
        theEngineWorks();
        assertThat(jdbc.sql("select count(*) from act_hi_procinst where id_ = 'housekeeping-over-later'").query(Long.class).single())
                .isZero();
        jdbc.sql("delete from act_hi_procinst where id_ like 'housekeeping-%'").update();
    }

    /** Two at the same job would be in each other's way. */
    @BeforeEach
    void theExecutorRests() {
        wasActive = executor.isActive();
        executor.shutdown();
    }

    /** The engine's own job is of no process; who looks at all jobs after this test finds none. */
    @AfterEach
    void removeTheEnginesJob() {
        jdbc.sql("delete from act_ru_job where handler_type_ = 'history-cleanup'").update();
        jdbc.sql("delete from act_hi_job_log where process_def_id_ is null").update();
        if (wasActive) {
            executor.start();
        }
    }

    /** What its executor does outside of a rehearsal: it runs the job until there is nothing more and the job rests. */
    private void theEngineWorks() {
        engine.asSystem(() -> {
            assertThat(history.findHistoryCleanupJobs()).anyMatch(job -> !job.isSuspended());
            for (int run = 0; run < MOST_RUNS; run++) {
                history.findHistoryCleanupJobs().stream().filter(job -> !job.isSuspended()).forEach(job -> management.executeJob(job
                        .getId()));
            }
            return null;
        });
    }

    private void ended(String id, String definition, Duration from) {
        jdbc.sql("""
                insert into act_hi_procinst (id_, proc_inst_id_, proc_def_id_, proc_def_key_, start_time_, end_time_, removal_time_, state_)
                values (:id, :id, :definition, 'message-delivery', :at, :at, :removal, 'COMPLETED')""").param("id", "housekeeping-" + id)
                .param("definition", definition).param("at", Timestamp.from(clock.instant().minus(Duration.ofDays(184))))
                .param("removal", Timestamp.from(clock.instant().plus(from))).update();
    }

    @Test
    void shorterThanTheLawAllowsIsRefused() {
        Duration files = HistoryRetention.FILES;
        Duration logs = HistoryRetention.LOGS;
        assertThat(new HistoryRetention(files, logs, null).others()).isEqualTo(logs);
        assertThatIllegalStateException().isThrownBy(() -> new HistoryRetention(files, logs, Duration.ofDays(90)))
                .withMessageContaining("设为90天，少于《网络安全法》要求的六个月").withMessageContaining("操作日志永久保存");
        assertThatIllegalStateException().isThrownBy(() -> new HistoryRetention(files, logs, Duration.ofDays(900)))
                .withMessageContaining("不能设置保存期限");
        assertThatIllegalStateException().isThrownBy(() -> new HistoryRetention(files.minusDays(1), logs, null))
                .withMessageContaining("rectification.retention.cases").withMessageContaining("案卷的最短保管期限十年");
        assertThatIllegalStateException().isThrownBy(() -> new HistoryRetention(files, logs.minusDays(1), null))
                .withMessageContaining("网络日志最短保存期限六个月");
    }
}
