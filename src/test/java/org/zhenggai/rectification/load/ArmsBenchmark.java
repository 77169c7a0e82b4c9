package org.zhenggai.rectification.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.PlanDocument;
import org.zhenggai.rectification.casework.finding.PlanRegistration;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.ProcessDriver;

/**
 * The product beside the engine alone as it comes, the engine tuned, plain statements and, with the profile {@code flowable}, another
 * engine: each grows to the same number of open cases, then all do the same by turns, A B C A B C, in one run on one server. Medians,
 * ratios to the product, load and statements go to {@code target/arms.txt}. By hand:
 * {@code mvn test -Dtest=ArmsBenchmark -Dtests.excluded=none [-Pflowable] [-Dbenchmark.cases=1000] [-Dbenchmark.rounds=3]}.
 */
@OwnApplication
@Import(Herd.class)
@Tag("benchmark")
class ArmsBenchmark {

    static {
        System.setProperty("tests.statements", "counted");
    }

    private static final List<String> TOWNSHIPS = List.of("shanmen", "shiling", "yehe", "chengdong");
    private static final String UNIT = "shanmen";
    private static final String OFFICER = UNIT + ".handler";
    private static final String OTHER_ENGINE = "org.zhenggai.rectification.load.FlowableArm";

    @Autowired
    private Herd herd;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DataSource database;
    @Autowired
    private JobExecutor executor;
    @Autowired
    private FilterService filters;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private PlanRegistration plans;
    @Autowired
    private Clock clock;

    private record Seen(double rate, double statements) {}

    /** @param ready called when the work begins, where something had to be prepared before */
    private interface Operation {
        void on(Arm arm, int times, IntConsumer ready);
    }

    private final StringBuilder report = new StringBuilder();

    @Test
    void besideTheOthers() throws Exception {
        int cases = Integer.getInteger("benchmark.cases", 1000);
        int rounds = Integer.getInteger("benchmark.rounds", 3);
        executor.shutdown();
        List<Arm> arms = new ArrayList<>(List.of(new Product(), new CamundaArm("Camunda", false), new CamundaArm("Camunda tuned", true),
                new PlainArm()));
        try {
            arms.add((Arm) Class.forName(OTHER_ENGINE).getDeclaredConstructor().newInstance());
        } catch (ClassNotFoundException e) {
            say("Flowable is not there: -Pflowable");
        }
        say("%s, %d open cases each, %d processors, JVM %s, load at the beginning %.1f", LocalDate.now(), cases, Runtime.getRuntime()
                .availableProcessors(), System.getProperty("java.version"), Measured.load());
        for (Arm arm : arms) {
            double millis = Measured.timed(() -> {
                arm.grow(cases);
                return null;
            });
            say("%-14s grown in %.0f s; %s", arm.name(), millis / 1000, arm.differs());
        }
        int some = Integer.getInteger("benchmark.operations", 100);
        int timers = Math.min(cases / 2 / rounds, Integer.getInteger("benchmark.timers", 500));
        measure("start, one by one", arms, rounds, some, (arm, n, ready) -> arm.start(n));
        measure("import", arms, rounds, some, (arm, n, ready) -> arm.imports(n));
        measure("claim and complete", arms, rounds, some, (arm, n, ready) -> arm.complete(n));
        measure("deadline morning", arms, rounds, timers, Arm::morning);
        measure("task page", arms, rounds, 20, (arm, n, ready) -> repeat(n, arm::page));
        measure("task count", arms, rounds, 20, (arm, n, ready) -> repeat(n, arm::count));
        write();
        for (Arm arm : arms) {
            arm.close();
        }
    }

    private static void repeat(int times, Runnable work) {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    /** One round more than asked for: the first is for warming up. */
    private void measure(String what, List<Arm> arms, int rounds, int times, Operation operation) throws IOException {
        Map<Arm, List<Seen>> seen = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Arm arm : arms) {
                Seen one = once(arm, times, operation);
                if (round > 0) {
                    seen.computeIfAbsent(arm, key -> new ArrayList<>()).add(one);
                }
            }
        }
        double ours = median(seen.get(arms.get(0)).stream().mapToDouble(Seen::rate).toArray());
        say("%n%s, %d a round, load %.1f", what, times, Measured.load());
        seen.forEach((arm, all) -> {
            double[] rates = all.stream().mapToDouble(Seen::rate).sorted().toArray();
            say("  %-14s %9.1f/s (%.1f to %.1f); the product is %.2f of it; %.1f statements each", arm.name(), median(rates), rates[0],
                    rates[rates.length - 1], ours / median(rates), median(all.stream().mapToDouble(Seen::statements).toArray()));
        });
        write();
    }

    private Seen once(Arm arm, int times, Operation operation) {
        Statements statements = new Statements(arm.database());
        statements.forget();
        long[] begun = {System.nanoTime()};
        int[] done = {times};
        operation.on(arm, times, ready -> {
            done[0] = ready;
            statements.forget();
            begun[0] = System.nanoTime();
        });
        double seconds = Measured.seconds(begun[0]);
        return new Seen(done[0] / seconds, Measured.total(statements.all()) / (double) done[0]);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void say(String words, Object... values) {
        String line = words.formatted(values);
        report.append(line).append('\n');
        System.out.println(line);
    }

    private void write() throws IOException {
        Files.writeString(Path.of("target", "arms.txt"), report);
    }

    /** The product as officers and imports use it, within the process. */
    private final class Product implements Arm {

        private int plan;

        @Override
        public String name() {
            return "Zhenggai";
        }

        @Override
        public String differs() {
            return "forms checked, case record, timeline, seals, ledger, messages; timers ask the ladder and keep its answer";
        }

        @Override
        public DataSource database() {
            return database;
        }

        @Override
        public void grow(int cases) {
            herd.grow(cases, TOWNSHIPS, LocalDate.now(clock).plusDays(400));
            jdbc.sql("update act_ru_job set duedate_ = :later where duedate_ is not null").param("later", at(Duration.ofDays(365)))
                    .update();
        }

        @Override
        public void start(int cases) {
            repeat(cases, () -> register(1));
        }

        @Override
        public void imports(int cases) {
            register(cases);
        }

        private void register(int cases) {
            String id = "arms-" + ++plan;
            plans.register(new PlanDocument(id, "测算方案", 2023, null, id, 10, List.of(), List.of(new PlanDocument.FindingEntry("1", "测算",
                    "未经批准擅自占用耕地建设停车场并硬化地面", "违法状态得到消除", List.of("依法立案查处，限期拆除地上设施，恢复耕种条件"),
                    Category.DEADLINE_BOUND, LocalDate.now(clock).plusDays(400), null, "UNAPPROVED_CONSTRUCTION", null, null, null,
                    List.of("natural-resources"), null, Collections.nCopies(cases, new PlanDocument.CaseEntry("停车场占用耕地",
                            "某村", List.of(UNIT), null, null))))));
        }

        @Override
        public void complete(int wanted) {
            List<String> open = jdbc.sql("""
                    select t.id_ from act_ru_task t join act_ru_identitylink l on l.task_id_ = t.id_
                    where t.task_def_key_ = 'Task_Investigate' and l.group_id_ = :group and t.assignee_ is null
                    order by t.id_ desc limit :n""").param("group", OFFICER).param("n", wanted).query(String.class).list();
            assertThat(open).hasSize(wanted);
            open.forEach(task -> {
                driver.as(OFFICER, () -> tasks.claim(task, OFFICER));
                driver.submit(task, OFFICER, Answers.pass("Task_Investigate", driver.today()));
            });
        }

        @Override
        public void morning(int timers, IntConsumer begin) {
            int due = jdbc.sql("""
                    update act_ru_job set duedate_ = :due where id_ in (select id_ from act_ru_job where handler_cfg_ = 'Timer_NextCheck'
                    and duedate_ > :now order by id_ limit :n)""").param("due", at(Duration.ofHours(-1))).param("now", at(Duration.ZERO))
                    .param("n", timers).update();
            begin.accept(due);
            executor.start();
            Awaitility.await().atMost(Duration.ofMinutes(30)).pollInterval(Duration.ofMillis(100)).until(() -> jdbc.sql("""
                    select not exists (select 1 from act_ru_job where duedate_ <= :now and handler_cfg_ = 'Timer_NextCheck')""")
                    .param("now", at(Duration.ZERO)).query(Boolean.class).single());
            executor.shutdown();
        }

        @Override
        public void page() {
            driver.as(OFFICER, () -> filters.listPage(filter(), 0, 15));
        }

        @Override
        public void count() {
            driver.as(OFFICER, () -> filters.count(filter()));
        }

        private String filter() {
            return filters.createFilterQuery().filterName("本单位待办").singleResult().getId();
        }

        private Timestamp at(Duration fromNow) {
            return Timestamp.from(clock.instant().plus(fromNow));
        }
    }
}
