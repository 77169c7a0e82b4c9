package org.zhenggai.rectification.operations.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.casework.finding.RecordsVerified;
import org.zhenggai.rectification.ground.engine.EngineBacklog;
import org.zhenggai.rectification.operations.condition.Fact.Kind;
import org.zhenggai.rectification.operations.condition.Fact.Level;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** 系统状况 is the system administrator's; what turns bad is told once, and once more when it turned good in between. */
@RectificationTest
class ConditionTest {

    private static final String MARK = "磁盘将满的试验";

    @LocalServerPort
    private int port;
    @Autowired
    private Alerts alerts;
    @Autowired
    private VerifiedRecords records;
    @Autowired
    private Measuring measuring;
    @Autowired
    private EngineBacklog backlog;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void nothingIsLeftBad() {
        jdbc.sql("delete from condition_trouble where kind = 'DISK'").update();
    }

    @Test
    void theSystemAdministratorAloneReadsIt() {
        JsonNode page = Http.as(port, "admin.system").get("/api/condition").json();
        assertThat(StreamSupport.stream(page.path("facts").spliterator(), false).map(fact -> fact.path("label").asText()))
                .containsExactly("到期检查", "停滞的环节", "消息送达", "记录核验", "备份", "举证材料磁盘", "工作日历", "运行节点");
        page.path("facts").forEach(fact -> {
            assertThat(fact.path("levelText").asText()).isIn("正常", "注意", "异常");
            assertThat(fact.path("advice").asText().isEmpty()).isEqualTo(fact.path("level").asText().equals("GOOD"));
        });
        for (String other : List.of("admin.security", "admin.audit", "shanmen.handler", "district.leader")) {
            Http.Answer answer = Http.as(port, other).get("/api/condition");
            assertThat(answer.status()).as(other).isIn(401, 403);
            assertThat(answer.text()).doesNotContain("备份");
        }
    }

    @Test
    void whatTurnsBadIsToldOnceForEachTime() {
        Fact bad = Fact.not(Kind.DISK, Level.BAD, true, MARK, "扩大磁盘");
        Fact good = Fact.good(Kind.DISK, "剩余足够。");
        alerts.told(List.of(bad));
        alerts.told(List.of(bad));
        assertThat(told()).isEqualTo(1);
        alerts.told(List.of(good));
        alerts.told(List.of(Fact.not(Kind.DISK, Level.BAD, false, MARK, "扩大磁盘")));
        assertThat(told()).isEqualTo(1);
        alerts.told(List.of(bad));
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void theLastVerificationIsKept() {
        records.on(new RecordsVerified(0, "已核验，未发现修改。"));
        assertThat(measuring.now().verified()).matches(last -> last.problems() == 0 && last.verdict().equals("已核验，未发现修改。"));
    }

    @Test
    void measuringTakesIndexesAndIsKept() {
        assertThat(backlog.due().jobs() == 0).isEqualTo(backlog.due().oldest() == null);
        assertThat(measuring.recent()).isSameAs(measuring.recent());
        String plan = transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update(); // of a handful of rows PostgreSQL would rather read all
            return String.join("\n", jdbc.sql("""
                    explain select count(*), min(coalesce(duedate_, create_time_)) from act_ru_job
                    where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= timestamp '2000-01-01')""")
                    .query(String.class).list());
        });
        assertThat(plan).contains("zg_job_due");
    }

    private long told() {
        return jdbc.sql("select count(*) from message where kind = 'operation' and recipient = 'admin.system' and body like :mark")
                .param("mark", "%" + MARK + "%").query(Long.class).single();
    }
}
