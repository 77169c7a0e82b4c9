package org.zhenggai.rectification.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.support.Superuser;
import org.zhenggai.rectification.support.TestDatabase;

/** Camunda 7 alone, embedded: as it comes, or tuned as the measurements before this project found best. */
class CamundaArm implements Arm {

    private static final int TOGETHER = 50;

    private final String name;
    private final boolean tuned;
    private final HikariDataSource database;
    private final ProcessEngineConfigurationImpl configuration;
    private final ProcessEngine engine;
    private int started;
    private final DefaultJobExecutor executor = new DefaultJobExecutor();

    CamundaArm(String name, boolean tuned) {
        this.name = name;
        this.tuned = tuned;
        this.database = pool(TestDatabase.fresh(), tuned);
        this.configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setBeans(Map.of("arm", new Step()));
        configuration.setEnforceHistoryTimeToLive(false);
        if (tuned) {
            executor.setMaxJobsPerAcquisition(100);
            executor.setCorePoolSize(4);
            executor.setMaxPoolSize(8);
            executor.setQueueSize(100);
            configuration.setMetricsEnabled(false);
            configuration.setTaskMetricsEnabled(false);
            configuration.setIdGenerator(new StrongUuidGenerator());
        }
        configuration.setJobExecutor(executor);
        this.engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addString("measured.bpmn", EngineModel.xml("http://camunda.org/schema/1.0/bpmn"))
                .deploy();
        if (tuned) {
            Superuser.committed(database, "create index on act_ru_task (parent_task_id_)",
                    "create index on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1",
                    "create index on act_ru_job (process_instance_id_, lock_exp_time_) where lock_owner_ is not null");
        }
    }

    static HikariDataSource pool(String address, boolean batched) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address);
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(12);
        if (batched) {
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
            pool.setConnectionInitSql("set jit = off");
        }
        return pool;
    }

    /** What the timer's step does: nothing is to be issued, the next look is far away. Public, or no expression could call it. */
    public static final class Step {

        public void check(DelegateExecution execution) {
            execution.setVariable("due", far());
        }
    }

    /** Engines of one JVM have one clock, and the product's is set to some day of a rehearsal. */
    private static Timestamp at(long hours) {
        return Timestamp.from(ClockUtil.getCurrentTime().toInstant().plus(hours, ChronoUnit.HOURS));
    }

    private static Date far() {
        return at(365 * 24);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String differs() {
        return "no form, no check of values, no case record, timeline, seal, ledger or message; a timer's step decides nothing";
    }

    @Override
    public DataSource database() {
        return database;
    }

    @Override
    public void grow(int cases) {
        together(cases, 200);
        Superuser.committed(database, "analyze");
    }

    @Override
    public void start(int cases) {
        for (int i = 0; i < cases; i++) {
            begin();
        }
    }

    @Override
    public void imports(int cases) {
        if (tuned) {
            together(cases, TOGETHER);
        } else {
            start(cases);
        }
    }

    private void together(int cases, int portion) {
        for (int from = 0; from < cases; from += portion) {
            int some = Math.min(portion, cases - from);
            configuration.getCommandExecutorTxRequired().execute(context -> {
                start(some);
                return null;
            });
        }
    }

    private void begin() {
        engine.getRuntimeService().startProcessInstanceByKey(EngineModel.KEY, "case", Map.of("group", EngineModel.group(started++), "due",
                far(),
                "caseId", "17"));
    }

    @Override
    public void complete(int tasks) {
        List<String> open = JdbcClient.create(database).sql("""
                select id_ from act_ru_task where task_def_key_ = 'first' and assignee_ is null order by id_ limit :n""").param("n", tasks)
                .query(String.class).list();
        open.forEach(task -> {
            engine.getTaskService().claim(task, "officer");
            engine.getTaskService().complete(task, Map.of("conclusion", "FOUNDED"));
        });
    }

    @Override
    public void morning(int timers, IntConsumer begin) {
        JdbcClient jdbc = JdbcClient.create(database);
        int due = jdbc.sql("""
                update act_ru_job set duedate_ = :due where id_ in
                (select id_ from act_ru_job where duedate_ > :now order by id_ limit :n)""").param("due", at(-1)).param("now", at(0))
                .param("n", timers).update();
        begin.accept(due);
        executor.start();
        Awaitility.await().atMost(Duration.ofMinutes(30)).pollInterval(Duration.ofMillis(100)).until(() -> jdbc.sql(
                "select not exists (select 1 from act_ru_job where duedate_ <= :now)").param("now", at(0)).query(Boolean.class).single());
        executor.shutdown();
        assertThat(jdbc.sql("select count(*) from act_ru_job where exception_msg_ is not null").query(Integer.class).single()).isZero();
    }

    private TaskQuery list() {
        return engine.getTaskService().createTaskQuery().taskCandidateGroupIn(List.of(EngineModel.GROUP)).taskUnassigned();
    }

    @Override
    public void page() {
        list().orderByTaskCreateTime().desc().listPage(0, 15);
    }

    @Override
    public void count() {
        list().count();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
