package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.audit.ChainCheck;
import org.zhenggai.rectification.ground.audit.EntryChain;
import org.zhenggai.rectification.ground.audit.ProvenChain;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.Superuser;

/** Whatever somebody with SQL does to one table of records is found, with its place. Each test puts right what it broke. */
@OwnApplication
class VerificationTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DataSource database;
    @Autowired
    private List<ProvenChain> chains;
    @Autowired
    private Timeline timeline;
    @Autowired
    private AuditLog audit;
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
        audit.record(Act.of(Category.OTHER, "admin.system", "试验"));
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
        undone(c, "update timeline_entry set summary = '另一件事' where case_id = ? and position = 3", "CHANGED", 3);
        undone(c, "update timeline_entry set happened_at = happened_at - interval '1 day' where case_id = ? and position = 2",
                "CHANGED", 2);
        undone(c, "update timeline_entry set detail = null where case_id = ? and position = " + last(c), "CHANGED", last(c));
    }

    @Test
    void removedEntryIsFoundInTheMiddleAndAtTheEnd() {
        RectificationCase c = noted(5);
        undone(c, "delete from timeline_entry where case_id = ? and position = 3", "REMOVED", 3);
        undone(c, "delete from timeline_entry where case_id = ? and position = 1", "REMOVED", 1);
        undone(c, "delete from timeline_entry where case_id = ? and position = " + last(c), "REMOVED", last(c));
        undone(c, "delete from timeline_entry where case_id = ? and position >= 3", "REMOVED", 3);
        undone(c, "delete from timeline_entry where case_id = ?", "REMOVED", 1);
        undone(c, "delete from timeline_head where chain = ?", "HEAD", last(c));
    }

    @Test
    void insertedEntryIsFoundWithOrWithoutAPlace() {
        RectificationCase c = noted(4);
        String copy = "insert into timeline_entry (case_id, happened_at, actor, actor_name, kind, summary, position, previous_hash, hash)"
                + " select case_id, happened_at, actor, actor_name, kind, '补记', %s from timeline_entry where case_id = ? and position = %d";
        undone(c, copy.formatted("null, null, null", 2), "INSERTED", 0);
        undone(c, copy.formatted("position, previous_hash, hash", 2), "INSERTED", 2);
        undone(c, copy.formatted("position + 1, hash, hash", (int) last(c)), "INSERTED", last(c) + 1);
    }

    @Test
    void entryMovedToAnotherCaseIsMissedThereAndFoundHere() {
        RectificationCase from = noted(3);
        RectificationCase to = noted(3);
        Superuser.undone(database, sql -> {
            sql.update("update timeline_entry set case_id = ? where case_id = ? and position = 2", to.id(), from.id());
            assertThat(check(sql, from).problems()).extracting(p -> p.kind() + "@" + p.position()).containsExactly("REMOVED@2");
            assertThat(check(sql, to).problems()).extracting(p -> p.kind() + "@" + p.position()).containsExactly("INSERTED@2");
        });
    }

    @Test
    void auditLogIsAChainOfItsOwn() {
        for (int i = 0; i < 4; i++) {
            audit.record(Act.of(Category.OTHER, "admin.system", "试验").saying("第" + i + "次"));
        }
        long last = jdbc.sql("select entries from audit_head").query(Long.class).single();
        for (String[] attack : new String[][] {{"update audit_entry set actor = 'admin.audit' where position = %d", "CHANGED"},
                {"update audit_entry set address = '10.0.0.1' where position = %d", "CHANGED"},
                {"update audit_entry set form = null where position = %d", "CHANGED"},
                {"delete from audit_entry where position = %d", "REMOVED"}}) {
            for (long position : new long[] {last, last - 2}) {
                Superuser.undone(database, sql -> {
                    sql.update(attack[0].formatted(position));
                    assertThat(ChainCheck.of(new EntryChain(sql, AuditLog.CHAIN), null, 10).problems()).singleElement().satisfies(
                            problem -> {
                                assertThat(problem.kind().name()).isEqualTo(attack[1]);
                                assertThat(problem.position()).isEqualTo(position);
                            });
                });
            }
        }
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

    /** Attacks, checks, and takes it back. */
    private void undone(RectificationCase c, String attack, String kind, long position) {
        Superuser.undone(database, sql -> {
            assertThat(sql.update(attack, c.id())).isPositive();
            assertThat(check(sql, c).problems()).as(attack).singleElement().satisfies(problem -> {
                assertThat(problem.kind().name()).isEqualTo(kind);
                assertThat(problem.position()).isEqualTo(position);
            });
        });
    }

    private ChainCheck.Result check(JdbcTemplate sql, RectificationCase c) {
        ProvenChain timelines = chains.stream().filter(chain -> chain.kind().equals("TIMELINE")).findFirst().orElseThrow();
        return ChainCheck.of(new EntryChain(sql, timelines.table()), c.id(), 10);
    }

    private void rewrite(RectificationCase c, String summary) {
        Superuser.committed(database, "update timeline_entry set summary = '" + summary + "' where case_id = " + c.id()
                + " and position = 3");
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
