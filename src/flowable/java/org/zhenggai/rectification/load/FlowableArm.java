package org.zhenggai.rectification.load;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.support.Superuser;
import org.zhenggai.rectification.support.TestDatabase;

/** Flowable 7 alone, embedded, as it comes; on the class path of tests with the profile {@code flowable} only. */
class FlowableArm implements Arm {

    private static final int TOGETHER = 50;

    private final HikariDataSource database = CamundaArm.pool(TestDatabase.fresh(), false);
    private final ProcessEngine engine;
    private int started;

    FlowableArm() {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setEngineName("flowable");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setBeans(Map.of("arm", new Step()));
        configuration.setAsyncExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addString("measured.bpmn20.xml", EngineModel.xml("http://flowable.org/bpmn"))
                .deploy();
    }

    /** What the timer's step does: nothing is to be issued, the next look is far away. Public, or no expression could call it. */
    public static final class Step {

        public void check(DelegateExecution execution) {
            execution.setVariable("due", far());
        }
    }

    private static Date far() {
        return Date.from(Instant.now().plus(365, ChronoUnit.DAYS));
    }

    @Override
    public String name() {
        return "Flowable";
    }

    @Override
    public String differs() {
        return "as Camunda; history level audit, its default";
    }

    @Override
    public DataSource database() {
        return database;
    }

    @Override
    public void grow(int cases) {
        imports(cases);
        Superuser.committed(database, "analyze");
    }

    @Override
    public void start(int cases) {
        for (int i = 0; i < cases; i++) {
            engine.getRuntimeService().startProcessInstanceByKey(EngineModel.KEY, "case", Map.of("group", EngineModel.group(started++),
                    "due", far(), "caseId", "17"));
        }
    }

    @Override
    public void imports(int cases) {
        for (int from = 0; from < cases; from += TOGETHER) {
            int some = Math.min(TOGETHER, cases - from);
            engine.getManagementService().executeCommand(context -> {
                start(some);
                return null;
            });
        }
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
                update act_ru_timer_job set duedate_ = current_timestamp - interval '1 hour' where id_ in
                (select id_ from act_ru_timer_job where duedate_ > current_timestamp order by id_ limit :n)""").param("n", timers).update();
        begin.accept(due);
        var executor = engine.getProcessEngineConfiguration().getAsyncExecutor();
        executor.start();
        Awaitility.await().atMost(Duration.ofMinutes(30)).pollInterval(Duration.ofMillis(100)).until(() -> jdbc.sql("""
                select not exists (select 1 from act_ru_timer_job where duedate_ <= current_timestamp)
                and not exists (select 1 from act_ru_job)""").query(Boolean.class).single());
        executor.shutdown();
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
