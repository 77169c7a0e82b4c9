package org.zhenggai.rectification.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.audit.ChainCheck;
import org.zhenggai.rectification.ground.audit.Seals;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.ProcessDriver;

/**
 * What the product does with many open cases: a deadline morning with nothing to issue, one on which every case gets a letter, tasks
 * claimed and submitted, a township's list of tasks, the ledger by a word, one case. Rates, medians, load of the machine and statements
 * an operation go to {@code target/open-cases.txt}, the statements to {@code open-cases-statements.txt} beside it. By hand:
 * {@code mvn test -Dtest=OpenCasesBenchmark -Dtests.excluded=none [-Dbenchmark.cases=2000] [-Dbenchmark.checks=500]
 * [-Dbenchmark.unit=250]}; with the last one the measured township has so many cases, however many all have.
 */
@OwnApplication
@Import(Herd.class)
@Tag("benchmark")
class OpenCasesBenchmark {

    static {
        System.setProperty("tests.statements", "counted");
    }

    private static final List<String> TOWNSHIPS = List.of("shanmen", "shiling", "yehe", "chengdong");
    private static final String UNIT = "shanmen";
    private static final String OFFICER = UNIT + ".handler";
    private static final int SUBMISSIONS = 60;

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
    private WorkingCalendar calendar;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Seals seals;
    @Autowired
    private Clock clock;
    @LocalServerPort
    private int port;

    private Statements statements;
    private Measured measured;

    @Test
    void manyOpenCases() throws IOException {
        int cases = Integer.getInteger("benchmark.cases", 2000);
        int checks = Math.min(cases, Integer.getInteger("benchmark.checks", 500));
        executor.shutdown();
        statements = new Statements(database);
        measured = new Measured(statements);
        long begun = System.nanoTime();
        herd.grow(cases, Integer.getInteger("benchmark.unit", cases), TOWNSHIPS, LocalDate.now(clock).plusDays(400));
        measured.say("%d open cases in %d townships, grown in %.0f s; JVM %s, %d processors", cases, TOWNSHIPS.size(), Measured.seconds(
                begun),
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors());
        accepted(cases);
        jdbc.sql("update act_ru_job set duedate_ = :later where duedate_ is not null").param("later", at(Duration.ofDays(365))).update();
        if (wanted("lists")) {
            lists();
        }
        if (wanted("mornings")) {
            mornings(checks);
        }
        if (wanted("submissions")) {
            submissions();
        }
        measured.write();
    }

    private static boolean wanted(String part) {
        return List.of(System.getProperty("benchmark.parts", "lists,mornings,submissions").split(",")).contains(part);
    }

    private void mornings(int checks) {
        morning("morning, nothing to issue (warming up)", Math.min(200, checks), 0, 0);
        morning("morning, nothing to issue", checks, 200, 0);
        int letters = Integer.getInteger("benchmark.letters", 100);
        morning("morning, a letter for each (warming up)", letters / 2, 200 + checks, 8);
        morning("morning, a letter for each", letters, 200 + checks + letters / 2, 8);
    }

    /** The product's own proof finds nothing wrong with what was grown. */
    private void accepted(int cases) {
        ChainCheck.Result chains = timeline.check(null, 10);
        assertThat(chains.problems()).isEmpty();
        long compared = seals.compare(null, problem -> {
            throw new AssertionError(problem.toString());
        });
        assertThat(compared).isGreaterThanOrEqualTo(cases);
        assertThat(jdbc.sql("select count(*) from act_ru_task where task_def_key_ = 'Task_Investigate'").query(Integer.class).single())
                .isGreaterThanOrEqualTo(cases);
    }

    /** @param letters working days until the last day of these cases, 0 for far away */
    private void morning(String what, int checks, int from, int letters) {
        List<Long> some = jdbc.sql("""
                select c.id from rectification_case c join act_ru_job j on j.process_instance_id_ = c.process_instance_id
                where c.finding_id = 'herd/1' and j.handler_cfg_ = 'Timer_NextCheck' order by c.id""")
                .query(Long.class).list().stream().skip(from).limit(checks).toList();
        if (letters > 0) {
            herd.due(some, calendar.plusWorkingDays(LocalDate.now(clock), letters));
        }
        int evaluated = count("select count(*) from ladder_evaluation");
        int issued = count("select count(*) from escalation where state = 'ISSUED'");
        jdbc.sql("""
                update act_ru_job set duedate_ = :due where handler_cfg_ = 'Timer_NextCheck' and process_instance_id_ in
                (select process_instance_id from rectification_case where id in (:ids))""").param("due", at(Duration.ofHours(-1)))
                .param("ids", some).update();
        statements.forget();
        long processor = Measured.processor();
        long begun = System.nanoTime();
        executor.start();
        Awaitility.await().atMost(Duration.ofMinutes(30)).pollInterval(Duration.ofMillis(400)).until(() -> due() == 0);
        double seconds = Measured.seconds(begun);
        double java = (Measured.processor() - processor) / 1e6 / checks;
        executor.shutdown();
        List<Statements.Asked> asked = statements.all();
        measured.say("%s: %d checks in %.1f s = %.0f/s; a check: %.1f statements, %.2f ms in the database, %.2f ms of a processor in Java;"
                + " load %.1f", what, checks, seconds, checks / seconds, Measured.total(asked) / (double) checks, Measured.millis(asked)
                        / checks, java,
                Measured.load());
        measured.table(what, asked, checks);
        assertThat(count("select count(*) from ladder_evaluation") - evaluated).isEqualTo(checks);
        assertThat(count("select count(*) from escalation where state = 'ISSUED'") - issued).isEqualTo(letters > 0 ? checks : 0);
        assertThat(count("select count(*) from act_ru_incident")).isZero();
    }

    private int due() {
        return jdbc.sql("""
                select count(*) from act_ru_job where duedate_ <= :now and retries_ > 0 and suspension_state_ = 1
                and handler_cfg_ = 'Timer_NextCheck'""")
                .param("now", Timestamp.from(clock.instant())).query(Integer.class).single();
    }

    private void submissions() {
        List<String> open = jdbc.sql("""
                select t.id_ from act_ru_task t join act_ru_identitylink l on l.task_id_ = t.id_
                where t.task_def_key_ = 'Task_Investigate' and l.group_id_ = :group and t.assignee_ is null order by t.id_ desc limit :n""")
                .param("group", OFFICER).param("n", 2 * (SUBMISSIONS + 10)).query(String.class).list();
        assertThat(open).hasSize(2 * (SUBMISSIONS + 10));
        submissions("in process", open.subList(0, SUBMISSIONS + 10), this::submit);
        Http township = Http.session(port, OFFICER);
        submissions("over HTTP", open.subList(SUBMISSIONS + 10, open.size()), task -> submit(township, task));
    }

    private void submissions(String how, List<String> open, Consumer<String> submit) {
        open.subList(0, 10).forEach(submit);
        statements.forget();
        long begun = System.nanoTime();
        double[] millis = open.subList(10, open.size()).stream().mapToDouble(task -> Measured.timed(() -> {
            submit.accept(task);
            return null;
        })).sorted().toArray();
        List<Statements.Asked> asked = statements.all();
        measured.say("claim and submit with form check, %s, one client: %.1f/s, median %.1f ms, most %.1f ms; %.1f statements; load %.1f",
                how, millis.length / Measured.seconds(begun), millis[millis.length / 2], millis[millis.length - 1], Measured.total(asked)
                        / (double) millis.length,
                Measured.load());
        measured.table("claim and submit, " + how, asked, millis.length);
    }

    private void submit(Http township, String task) {
        assertThat(township.post("/api/tasks/" + task + "/claim", "").status()).isEqualTo(204);
        Map<String, Object> values = new LinkedHashMap<>();
        Answers.pass("Task_Investigate", driver.today()).forEach((name, value) -> values.put(name, Map.of("value", value)));
        Http.Answer answer = township.post("/engine-rest/task/" + task + "/submit-form", Map.of("variables", values));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private void submit(String task) {
        driver.as(OFFICER, () -> tasks.claim(task, OFFICER));
        driver.submit(task, OFFICER, Answers.pass("Task_Investigate", driver.today()));
    }

    private void lists() {
        Http township = Http.as(port, OFFICER);
        Http district = Http.as(port, "district.leader");
        String filter = filters.createFilterQuery().filterName("本单位待办").singleResult().getId();
        String number = jdbc.sql("select case_number from ledger_row where lead_unit = :unit and plan_id = 'herd' order by 1 desc limit 1")
                .param("unit", UNIT).query(String.class).single();
        measured.median("township's tasks, page", () -> as(() -> filters.listPage(filter, 0, 15)));
        measured.median("township's tasks, count", () -> as(() -> filters.count(filter)));
        measured.median("Tasklist's page, over HTTP", () -> ok(township, "/engine-rest/filter/" + filter
                + "/list?firstResult=0&maxResults=15"));
        measured.median("Tasklist's count, over HTTP", () -> ok(township, "/engine-rest/filter/" + filter + "/count"));
        measured.median("township's desk, over HTTP", () -> ok(township, "/api/desk"));
        measured.median("ledger by a rare word, township", () -> ok(township, "/api/ledger?q=" + number));
        measured.median("ledger by a common word, township", () -> ok(township, "/api/ledger?q=停车场"));
        measured.median("ledger by a rare word, all", () -> ok(district, "/api/ledger?q=第17号"));
        measured.median("ledger by a common word, all", () -> ok(district, "/api/ledger?q=停车场"));
        measured.median("ledger, first page, all", () -> ok(district, "/api/ledger"));
        measured.median("one case, over HTTP", () -> ok(township, "/api/cases/" + number));
    }

    private Object as(Callable<Object> call) {
        Object[] answer = new Object[1];
        driver.as(OFFICER, () -> {
            try {
                answer[0] = call.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return answer[0];
    }

    private static Object ok(Http caller, String address) {
        Http.Answer answer = caller.get(address);
        assertThat(answer.status()).as(address + answer.text()).isEqualTo(200);
        return answer;
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private Timestamp at(Duration fromNow) {
        return Timestamp.from(clock.instant().plus(fromNow));
    }
}
