package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.audit.AuditLog;
import org.zhenggai.rectification.audit.EntryChain;
import org.zhenggai.rectification.finding.RectificationCase;
import org.zhenggai.rectification.finding.Timeline;
import org.zhenggai.rectification.finding.Verification;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** Whatever somebody with SQL does to one table of records is found, with its place. Each test puts right what it broke. */
@RectificationTest
class VerificationTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JdbcTemplate template;
    @Autowired
    private Timeline timeline;
    @Autowired
    private AuditLog audit;
    @Autowired
    private Verification verification;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void onlyTheAuditAdministratorVerifies() {
        for (String user : List.of("district.leader", "admin.system", "admin.security", "natural-resources.reviewer")) {
            Http.Answer answer = Http.as(port, user).get("/api/audit/verify");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("detail").asText()).contains("审计管理员");
        }
        assertThat(Http.anonymous(port).get("/api/audit/verify").status()).isEqualTo(401);
        Http.Answer unknown = Http.as(port, "admin.audit").get("/api/audit/verify?case=NO-SUCH");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("detail").asText()).isEqualTo("没有案件NO-SUCH");
    }

    @Test
    void untouchedRecordsAreIntact() {
        noted(3);
        audit.record("admin.system", "试验", null);
        JsonNode report = Http.as(port, "admin.audit").get("/api/audit/verify").json();
        assertThat(report.path("intact").asBoolean()).as(report.toPrettyString()).isTrue();
        assertThat(report.path("timelineEntries").asLong()).isEqualTo(count("timeline_entry"));
        assertThat(report.path("auditEntries").asLong()).isEqualTo(count("audit_entry")).isPositive();
        assertThat(report.path("cases").asLong()).isEqualTo(count("rectification_case"));
        assertThat(report.path("verdict").asText()).contains("未发现修改、删除或者插入");
        assertThat(report.path("problems")).isEmpty();
    }

    @Test
    void changedEntryIsFound() {
        RectificationCase c = noted(5);
        undone(c, () -> jdbc.sql("update timeline_entry set summary = '另一件事' where case_id = :c and position = 3"), "CHANGED", 3,
                "时间线第3条（流水号%d）被修改".formatted(seq(c, 3)));
        undone(c, () -> jdbc.sql("update timeline_entry set happened_at = happened_at - interval '1 day' where case_id = :c and position = 2"),
                "CHANGED", 2, "第2条");
        undone(c, () -> jdbc.sql("update timeline_entry set detail = null where case_id = :c and position = "
                + last(c)), "CHANGED", last(c), "被修改");
    }

    @Test
    void removedEntryIsFoundInTheMiddleAndAtTheEnd() {
        RectificationCase c = noted(5);
        undone(c, () -> jdbc.sql("delete from timeline_entry where case_id = :c and position = 3"), "REMOVED", 3, "第3条被删除");
        undone(c, () -> jdbc.sql("delete from timeline_entry where case_id = :c and position = 1"), "REMOVED", 1, "第1条被删除");
        long last = last(c);
        undone(c, () -> jdbc.sql("delete from timeline_entry where case_id = :c and position = " + last), "REMOVED", last,
                "第" + last + "条被删除");
        undone(c, () -> jdbc.sql("delete from timeline_entry where case_id = :c and position >= 3"), "REMOVED", 3,
                "第3条至第" + last + "条被删除");
        undone(c, () -> jdbc.sql("delete from timeline_entry where case_id = :c"), "REMOVED", 1, "第1条至第" + last + "条被删除");
        undone(c, () -> jdbc.sql("delete from timeline_head where chain = :c"), "HEAD", last, "登记");
    }

    @Test
    void insertedEntryIsFoundWithOrWithoutAPlace() {
        RectificationCase c = noted(4);
        String copy = "insert into timeline_entry (case_id, happened_at, actor, actor_name, kind, summary, position, previous_hash, hash)"
                + " select case_id, happened_at, actor, actor_name, kind, '补记', %s from timeline_entry where case_id = :c and position = %d";
        undone(c, () -> jdbc.sql(copy.formatted("null, null, null", 2)), "INSERTED", 0, "插入一条未登记的记录");
        undone(c, () -> jdbc.sql(copy.formatted("position, previous_hash, hash", 2)), "INSERTED", 2, "第2条处被插入");
        undone(c, () -> jdbc.sql(copy.formatted("position + 1, hash, hash", (int) last(c))), "INSERTED", last(c) + 1, "被插入");
    }

    @Test
    void entryMovedToAnotherCaseIsMissedThereAndFoundHere() {
        RectificationCase from = noted(3);
        RectificationCase to = noted(3);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update timeline_entry set case_id = :to where case_id = :from and position = 2").param("to", to.id())
                    .param("from", from.id()).update();
            assertThat(timeline.check(from.id(), 10).problems()).extracting(p -> p.kind() + "@" + p.position())
                    .containsExactly("REMOVED@2");
            assertThat(timeline.check(to.id(), 10).problems()).extracting(p -> p.kind() + "@" + p.position())
                    .containsExactly("INSERTED@2");
            status.setRollbackOnly();
        });
    }

    @Test
    void auditLogIsAChainOfItsOwn() {
        for (int i = 0; i < 4; i++) {
            audit.record("admin.system", "试验", "第" + i + "次");
        }
        long last = jdbc.sql("select entries from audit_head").query(Long.class).single();
        for (String[] attack : new String[][] {{"update audit_entry set actor = 'admin.audit' where position = %d", "CHANGED"},
                {"delete from audit_entry where position = %d", "REMOVED"}}) {
            for (long position : new long[] {last, last - 2}) {
                transaction.executeWithoutResult(status -> {
                    jdbc.sql(attack[0].formatted(position)).update();
                    assertThat(audit.check(10).problems()).singleElement().satisfies(problem -> {
                        assertThat(problem.kind().name()).isEqualTo(attack[1]);
                        assertThat(problem.position()).isEqualTo(position);
                    });
                    status.setRollbackOnly();
                });
            }
        }
    }

    @Test
    void entriesFromBeforeTheChainAreLinkedByTheMigration() {
        audit.record("admin.system", "试验", "以前的一条");
        audit.record("admin.system", "试验", null);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update audit_entry set position = null, previous_hash = null, hash = null").update();
            jdbc.sql("delete from audit_head").update();
            assertThat(audit.check(10).found()).isEqualTo(count("audit_entry"));
            new EntryChain(template, AuditLog.CHAIN).linkAll();
            assertThat(audit.check(10).found()).isZero();
            assertThat(jdbc.sql("select entries from audit_head").query(Long.class).single()).isEqualTo(count("audit_entry"));
            status.setRollbackOnly();
        });
    }

    @Test
    void answerNamesThePlaceAndStaysWhenTheAttackWasCommitted() {
        RectificationCase c = noted(4);
        String before = jdbc.sql("select summary from timeline_entry where case_id = :c and position = 3").param("c", c.id())
                .query(String.class).single();
        rewrite(c, "改写");
        try {
            for (String query : List.of("", "?case=" + c.caseNumber())) {
                JsonNode report = Http.as(port, "admin.audit").get("/api/audit/verify" + query).json();
                assertThat(report.path("intact").asBoolean()).isFalse();
                assertThat(report.path("found").asInt()).isEqualTo(1);
                assertThat(report.path("problems").get(0).path("message").asText()).isEqualTo("案件" + c.caseNumber()
                        + "时间线第3条（流水号" + seq(c, 3) + "）被修改");
                assertThat(report.toString()).as("tells nothing of the content").doesNotContain("改写").doesNotContain(before);
            }
        } finally {
            rewrite(c, before);
        }
        assertThat(timeline.check(c.id(), 10).found()).isZero();
    }

    @Test
    void appendsAtOnceStandInOneOrder() throws Exception {
        RectificationCase c = noted(0);
        RectificationCase d = noted(0);
        long before = last(c);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int n = i;
            done.add(threads.submit(() -> transaction.executeWithoutResult(status -> {
                // in opposite orders: the heads are locked in one
                timeline.append(n % 2 == 0 ? c.id() : d.id(), Timeline.SYSTEM, "NOTE", "同时" + n, null);
                timeline.append(n % 2 == 0 ? d.id() : c.id(), Timeline.SYSTEM, "NOTE", "同时" + n, null);
            })));
        }
        for (Future<?> each : done) {
            each.get();
        }
        threads.shutdown();
        assertThat(last(c)).isEqualTo(before + 8);
        assertThat(timeline.check(c.id(), 10).found()).isZero();
        assertThat(timeline.check(d.id(), 10).found()).isZero();
    }

    /** A case with its own entries and so many more. */
    private RectificationCase noted(int entries) {
        RectificationCase c = driver.register(List.of("chengdong"), List.of("natural-resources"));
        for (int i = 1; i <= entries; i++) {
            timeline.append(c.id(), Timeline.SYSTEM, "NOTE", "记录" + i, "说明" + i);
        }
        return c;
    }

    private interface Attack {
        JdbcClient.StatementSpec statement();
    }

    /** Attacks, checks, and takes it back. */
    private void undone(RectificationCase c, Attack attack, String kind, long position, String message) {
        transaction.executeWithoutResult(status -> {
            assertThat(attack.statement().param("c", c.id()).update()).isPositive();
            assertThat(timeline.check(c.id(), 10).problems()).as(message).singleElement().satisfies(problem -> {
                assertThat(problem.kind().name()).isEqualTo(kind);
                assertThat(problem.position()).isEqualTo(position);
            });
            assertThat(verification.of(c).problems().get(0).message()).contains(message);
            status.setRollbackOnly();
        });
    }

    private void rewrite(RectificationCase c, String summary) {
        jdbc.sql("update timeline_entry set summary = :summary where case_id = :c and position = 3").param("summary", summary)
                .param("c", c.id()).update();
    }

    private long seq(RectificationCase c, int position) {
        return jdbc.sql("select seq from timeline_entry where case_id = :c and position = :p").param("c", c.id()).param("p", position)
                .query(Long.class).single();
    }

    private long last(RectificationCase c) {
        return jdbc.sql("select entries from timeline_head where chain = :c").param("c", c.id()).query(Long.class).single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
