package org.zhenggai.rectification.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.audit.Seals;
import org.zhenggai.rectification.operations.sample.guided.PlayedSample;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.OwnApplication;

/**
 * Ten years of one county: the same open cases on the first day and after so many years of closed ones; sizes of the tables, a morning, the
 * desk, a case, searches. Figures go to {@code target/ten-years.txt}. By hand: {@code mvn test -Dtest=TenYearsBenchmark
 * -Dtests.excluded=none [-Dbenchmark.years=10] [-Dbenchmark.a-year=200] [-Dbenchmark.cases=200]}.
 */
@OwnApplication
@TestPropertySource(properties = "rectification.sample.guided=true")
@Import({Herd.class, Decade.class, PlayedSample.class})
@Tag("benchmark")
class TenYearsBenchmark {

    static {
        System.setProperty("tests.statements", "counted");
    }

    private static final List<String> TOWNSHIPS = List.of("shanmen", "shiling", "yehe", "chengdong");
    private static final int CHECKS = 100;

    @Autowired
    private PlayedSample sample;
    @Autowired
    private Herd herd;
    @Autowired
    private Decade decade;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DataSource database;
    @Autowired
    private JobExecutor executor;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Seals seals;
    @Autowired
    private Clock clock;
    @LocalServerPort
    private int port;

    private Measured measured;

    @Test
    void tenYearsOfACounty() throws Exception {
        int years = Integer.getInteger("benchmark.years", 10);
        int aYear = Integer.getInteger("benchmark.a-year", 200);
        int open = Integer.getInteger("benchmark.cases", 200);
        sample.await(10, TimeUnit.MINUTES);
        executor.shutdown();
        measured = new Measured(new Statements(database));
        herd.grow(open, TOWNSHIPS, LocalDate.now(clock).plusDays(400));
        measured.say("first day: the guided sample and %d open cases; JVM %s, %d processors", open, System.getProperty("java.version"),
                Runtime
                        .getRuntime().availableProcessors());
        int running = count("select count(*) from act_ru_execution");
        measure("first day");
        String closed = jdbc.sql(
                """
                select case_number from rectification_case where process_state = 'CLOSED' and finding_id not like 'herd%'
                order by id limit 1""")
                .query(String.class).single();
        long begun = System.nanoTime();
        measured.say("rows afterwards %s", decade.grow(closed, years * aYear, aYear));
        measured.say("%d years of %d closed cases, grown in %.0f s", years, aYear, Measured.seconds(begun));
        assertThat(count("select count(*) from act_ru_execution")).as("closed cases stand in none of the engine's runtime tables")
                .isEqualTo(
                        running);
        assertThat(count("select count(*) from rectification_case where process_state = 'CLOSED'")).isGreaterThan(years * aYear);
        accepted();
        measure("after " + years + " years");
        Http leader = Http.as(port, "district.leader");
        String old = closed + "-" + years * aYear;
        assertThat(leader.get("/api/cases/" + old).status()).as("the oldest case is there").isEqualTo(200);
        assertThat(leader.get("/api/cases/" + old + "/archive").status()).isEqualTo(200);
        measured.median("a case of the first year", () -> ok(leader, "/api/cases/" + old));
        Files.writeString(Path.of("target", "ten-years.txt"), measured.text());
        System.out.println(measured.text());
    }

    private void measure(String when) throws IOException {
        sizes(when);
        morning(when + ": a morning of " + CHECKS + " checks (warming up)");
        morning(when + ": a morning of " + CHECKS + " checks");
        Http township = Http.as(port, "shanmen.handler");
        Http district = Http.as(port, "district.leader");
        String number = jdbc.sql(
                "select case_number from ledger_row where lead_unit = 'shanmen' and plan_id = 'herd' order by 1 desc limit 1")
                .query(String.class).single();
        measured.median(when + ": township's desk", () -> ok(township, "/api/desk"));
        measured.median(when + ": one case", () -> ok(township, "/api/cases/" + number));
        measured.median(when + ": ledger, first page", () -> ok(district, "/api/ledger"));
        measured.median(when + ": ledger by a rare word", () -> ok(district, "/api/ledger?q=第17号"));
        measured.median(when + ": ledger by a common word", () -> ok(district, "/api/ledger?q=占用"));
        measured.median(when + ": leader's page", () -> ok(district, "/api/leader"));
    }

    private void sizes(String when) {
        StringBuilder sizes = new StringBuilder();
        jdbc.sql("""
                select relname, pg_total_relation_size(relid) / 1048576.0 as mb, n_live_tup as n from pg_stat_user_tables
                order by 2 desc limit 12""").query(row -> {
            sizes.append("%s %.1f MB (%d), ".formatted(row.getString(1), row.getDouble(2), row.getLong(3)));
        });
        measured.say("%s: database %.0f MB; engine's runtime tables %.1f MB, its history %.1f MB, ours %.1f MB; %s", when,
                megabytes("pg_database_size(current_database())"), ofTables("act_ru_%"), ofTables("act_hi_%") + ofTables("act_ge_%"),
                jdbc.sql(
                        "select sum(pg_total_relation_size(relid)) / 1048576.0 from pg_stat_user_tables where relname not like 'act_%'")
                        .query(Double.class).single(), sizes);
    }

    private double megabytes(String what) {
        return jdbc.sql("select " + what + " / 1048576.0").query(Double.class).single();
    }

    private double ofTables(String like) {
        return jdbc.sql("""
                select coalesce(sum(pg_total_relation_size(relid)), 0) / 1048576.0 from pg_stat_user_tables where relname like ?""").param(
                like)
                .query(Double.class).single();
    }

    private void morning(String what) {
        jdbc.sql("update act_ru_job set duedate_ = :later where duedate_ is not null").param("later", at(Duration.ofDays(365))).update();
        jdbc.sql("""
                update act_ru_job set duedate_ = :due where id_ in (select j.id_ from act_ru_job j join rectification_case c
                on c.process_instance_id = j.process_instance_id_ where c.finding_id = 'herd/1' and j.handler_cfg_ = 'Timer_NextCheck'
                order by c.id limit :n)""").param("due", at(Duration.ofHours(-1))).param("n", CHECKS).update();
        int evaluated = count("select count(*) from ladder_evaluation");
        long begun = System.nanoTime();
        executor.start();
        Awaitility.await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(50)).until(() -> jdbc.sql("""
                select count(*) from act_ru_job where duedate_ <= ? and handler_cfg_ = 'Timer_NextCheck'""").param(Timestamp.from(clock
                .instant())).query(Integer.class).single() == 0);
        double seconds = Measured.seconds(begun);
        executor.shutdown();
        measured.say("%s: %.2f s, load %.1f", what, seconds, Measured.load());
        assertThat(count("select count(*) from ladder_evaluation") - evaluated).isEqualTo(CHECKS);
    }

    /** The product's own proof takes what was copied for its own. */
    private void accepted() {
        assertThat(timeline.check(null, 10).problems()).isEmpty();
        seals.compare(null, problem -> {
            throw new AssertionError(problem.toString());
        });
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
