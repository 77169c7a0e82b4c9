package org.zhenggai.rectification.finding;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/**
 * What the chain costs: appends with it beside the plain insert of the same row. Not part of the suite:
 * {@code mvn test -Dtest=TimelineBenchmark -Dtests.excluded=alone,browser [-Dbenchmark.rows=4000]}
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
    private JdbcClient jdbc;
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
        LongConsumer plain = id -> jdbc.sql("""
                insert into timeline_entry (case_id, happened_at, actor, actor_name, kind, summary, detail, on_behalf_of)
                values (:case, :at, 'system', '系统', 'NOTE', '记录', null, null)""").param("case", id)
                .param("at", OffsetDateTime.now(clock)).update();
        LongConsumer chained = id -> timeline.append(id, Timeline.SYSTEM, "NOTE", "记录", null);
        for (int round = 0; round < 2; round++) { // the first one warms up
            System.out.printf("one append a transaction: plain %.0f/s, chained %.0f/s%n", alone(plain, cases, rows),
                    alone(chained, cases, rows));
            System.out.printf("50 appends a transaction: plain %.0f/s, chained %.0f/s%n", together(plain, cases, rows),
                    together(chained, cases, rows));
            System.out.printf("4 threads, one case: plain %.0f/s, chained %.0f/s%n", threads(plain, cases.get(0), rows),
                    threads(chained, cases.get(0), rows));
            jdbc.sql("delete from timeline_entry where hash is null").update();
        }
        long begun = System.nanoTime();
        Verification.Report report = verification.all();
        System.out.printf("verified %d entries in %.2f s%n", report.timelineEntries(), (System.nanoTime() - begun) / 1e9);
    }

    private double alone(LongConsumer append, List<Long> cases, int rows) {
        return rate(rows, () -> {
            for (int i = 0; i < rows; i++) {
                long id = cases.get(i % cases.size());
                transaction.executeWithoutResult(status -> append.accept(id));
            }
        });
    }

    private double together(LongConsumer append, List<Long> cases, int rows) {
        return rate(rows, () -> {
            for (int i = 0; i < rows / 50; i++) {
                transaction.executeWithoutResult(status -> {
                    for (int j = 0; j < 50; j++) {
                        append.accept(cases.get(j % cases.size()));
                    }
                });
            }
        });
    }

    private double threads(LongConsumer append, long id, int rows) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        double rate = rate(rows, () -> {
            List<Future<?>> done = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                done.add(threads.submit(() -> {
                    for (int i = 0; i < rows / 4; i++) {
                        transaction.executeWithoutResult(status -> append.accept(id));
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
