package org.zhenggai.rectification.views.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** No message misses its digest: neither when it is told in the very minute, nor when there is more to tell than one digest holds. */
@RectificationTest
class DigestsTest {

    private static final String OFFICER = "police.handler";

    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Messages messages;
    @Autowired
    private MessageStore store;
    @Autowired
    private Digests digests;
    @Autowired
    private QuietHours hours;
    @Autowired
    private Preferences preferences;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsToldWhileADigestIsWrittenIsInItOrInOneRightAfter() throws Exception {
        Instant run = hours.nextDigest(preferences.get());
        Instant after = run.plus(Duration.ofMinutes(1));
        Notice before = notice("before");
        Notice during = notice("during");

        Open early = tell(before);
        CompletableFuture<Integer> written = CompletableFuture.supplyAsync(() -> digests.write(run));
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> waitsForItsTurn(run)); // for whoever told before and has not ended
        Open late = tell(during); // does not wait
        assertThat(written).isNotDone();
        early.end();
        written.get(60, TimeUnit.SECONDS);
        assertThat(waits(before)).as("the digest waited for it").isFalse();
        late.end();
        assertThat(waits(during)).as("too late for that digest").isTrue();
        assertThat(planned(after)).as("so there is another one").isTrue();
        digests.write(after);
        assertThat(waits(during)).isFalse();

        Notice next = notice("next");
        transaction.executeWithoutResult(status -> messages.tell(next)); // its run was written already: it is planned again
        assertThat(planned(run)).isTrue();
        digests.write(run);
        assertThat(waits(next)).isFalse();
    }

    @Test
    void whatOneDigestDoesNotHoldGoesOutInSeveral() {
        Instant run = hours.nextDigest(preferences.get());
        digests.write(run); // what others have told
        RectificationCase c = driver.register(List.of("police"), List.of("natural-resources"));
        List<Notice> many = IntStream.range(0, 150).mapToObj(i -> notice(c, "many-" + i)).toList();
        many.forEach(one -> transaction.executeWithoutResult(status -> messages.tell(one)));
        digests.write(run);
        List<String> ids = many.stream().map(one -> MessageStore.id(one, OFFICER)).toList();
        List<Message> written = jdbc.sql("select distinct digest_id from message where id in (:ids)").param("ids", ids)
                .query(String.class).list().stream().map(store::get).toList();
        assertThat(written).hasSizeGreaterThan(1).allSatisfy(one -> assertThat(one.body().length()).isLessThan(MessageStore.BODY_LIMIT));
        assertThat(many).allSatisfy(one -> assertThat(written).as("none is cut off").anySatisfy(
                digest -> assertThat(digest.body()).contains((String) one.fields().get("state"))));
    }

    /** A transaction that has told something and goes on. */
    private record Open(CountDownLatch goOn, CompletableFuture<Void> done) {

        void end() throws Exception {
            goOn.countDown();
            done.get(60, TimeUnit.SECONDS);
        }
    }

    private Open tell(Notice notice) throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            messages.tell(notice);
            told.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        return new Open(goOn, done);
    }

    private Notice notice(String occasion) {
        return notice(driver.register(List.of("police"), List.of("natural-resources")), occasion);
    }

    private static Notice notice(RectificationCase c, String occasion) {
        return Notice.ofCase(MessageKind.ENDED, c.id(), "digests", occasion, Map.of("caseNumber", c.caseNumber(), "state",
                "状态" + occasion + "。", "caseTitle", c.title(), "leadUnit", "甲单位"), Set.of()).andTo(Set.of(OFFICER));
    }

    private boolean waits(Notice notice) {
        return jdbc.sql("select digest_due from message where id = :id").param("id", MessageStore.id(notice, OFFICER))
                .query(Boolean.class).single();
    }

    private boolean planned(Instant run) {
        return jdbc.sql("select count(*) from digest_run where run_at = :at").param("at", Timestamp.from(run))
                .query(Integer.class).single() == 1;
    }

    private boolean waitsForItsTurn(Instant run) {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = :run")
                .param("run", run.getEpochSecond() / 60).query(Integer.class).single() == 1;
    }
}
