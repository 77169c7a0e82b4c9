package org.zhenggai.rectification.casework.finding;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.audit.EntryChain;
import org.zhenggai.rectification.ground.audit.Seals;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;
import org.zhenggai.rectification.support.Superuser;

/**
 * What the chain costs: the insert and its link beside the plain insert of the same row, and beside the whole append, after which the
 * case's row of the ledger is written anew. Not part of the suite:
 * {@code mvn test -Dtest=TimelineBenchmark -Dtests.excluded=none [-Dbenchmark.rows=4000]}
 */
@RectificationTest
@Tag("benchmark")
class TimelineBenchmark {

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Timeline timeline;
    @Autowired
    private Verification verification;
    @Autowired
    private Seals seals;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DataSource database;
    @Autowired
    private JdbcTemplate template;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Clock clock;

    @Test
    void appendsPerSecond() throws Exception {
        int rows = Integer.getInteger("benchmark.rows", 4000);
        List<Long> cases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            cases.add(driver.register(List.of("chengdong"), List.of("natural-resources")).id());
        }
        EntryChain chain = new EntryChain(template, Timeline.CHAIN);
        Consumer<List<Long>> plain = ids -> ids.forEach(this::insert);
        Consumer<List<Long>> chained = ids -> chain.link(ids.stream().map(this::insert).toList());
        Consumer<List<Long>> whole = ids -> ids.forEach(id -> timeline.append(id, Timeline.SYSTEM, "NOTE", "记录", null));
        for (int round = 0; round < 2; round++) { // the first one warms up
            for (Map.Entry<String, Consumer<List<Long>>> way : Map.of("plain", plain, "chained", chained).entrySet()) {
                System.out.printf("%s: one a transaction %.0f/s, 50 a transaction %.0f/s, 4 threads on one case %.0f/s%n", way.getKey(),
                        alone(way.getValue(), cases, rows), together(way.getValue(), cases, rows),
                        threads(way.getValue(), cases.get(0), rows));
            }
            Superuser.committed(database, "delete from timeline_entry where hash is null");
        }
        List<Long> fresh = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            fresh.add(driver.register(List.of("chengdong"), List.of("natural-resources")).id());
        }
        Consumer<List<Long>> compared = ids -> ids.forEach(id -> seals.changed(CaseSeal.TABLE, id, id));
        boolean[] behind = {false};
        Consumer<List<Long>> sealed = ids -> ids.forEach(id -> {
            behind[0] = !behind[0];
            jdbc.sql("update rectification_case set behind = :behind where id = :id").param("behind", behind[0]).param("id", id).update();
            seals.changed(CaseSeal.TABLE, id, id);
        });
        System.out.printf("a case compared with its seal %.0f/s, changed and sealed %.0f/s%n", alone(compared, fresh, 1000),
                alone(sealed, List.of(fresh.get(0)), 1000));
        System.out.printf("whole append with the ledger's row, cases of up to 50 entries: %.0f/s%n", alone(whole, fresh, 1000));
        long begun = System.nanoTime();
        Verification.Report report = verification.all();
        System.out.printf("verified %d entries in %.2f s%n", report.timelineEntries(), (System.nanoTime() - begun) / 1e9);
    }

    private long insert(long id) {
        return jdbc.sql("""
                insert into timeline_entry (case_id, happened_at, actor, actor_name, kind, summary, detail, on_behalf_of)
                values (:case, :at, 'system', '系统', 'NOTE', '记录', null, null) returning seq""").param("case", id)
                .param("at", OffsetDateTime.now(clock)).query(Long.class).single();
    }

    private double alone(Consumer<List<Long>> append, List<Long> cases, int rows) {
        return rate(rows, () -> {
            for (int i = 0; i < rows; i++) {
                long id = cases.get(i % cases.size());
                transaction.executeWithoutResult(status -> append.accept(List.of(id)));
            }
        });
    }

    private double together(Consumer<List<Long>> append, List<Long> cases, int rows) {
        return rate(rows, () -> {
            for (int i = 0; i < rows / 50; i++) {
                transaction.executeWithoutResult(status -> append.accept(
                        IntStream.range(0, 50).mapToObj(j -> cases.get(j % cases.size())).toList()));
            }
        });
    }

    private double threads(Consumer<List<Long>> append, long id, int rows) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        double rate = rate(rows, () -> {
            List<Future<?>> done = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                done.add(threads.submit(() -> {
                    for (int i = 0; i < rows / 4; i++) {
                        transaction.executeWithoutResult(status -> append.accept(List.of(id)));
                    }
                }));
            }
            for (Future<?> each : done) {
                try {
                    each.get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        threads.shutdown();
        return rate;
    }

    private static double rate(int rows, Runnable run) {
        long begun = System.nanoTime();
        run.run();
        return rows / ((System.nanoTime() - begun) / 1e9);
    }
}
