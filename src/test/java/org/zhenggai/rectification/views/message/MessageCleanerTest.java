package org.zhenggai.rectification.views.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.support.RectificationTest;

/** Messages go when their time is over, but what is about a case, has not been delivered, or holds together what remains. */
@RectificationTest
class MessageCleanerTest {

    /** So long that no message of another test is touched, whose clock may have been moved on. */
    private static final Duration KEPT = Duration.ofDays(36500);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private AuditLog audit;
    @Autowired
    private Clock clock;

    @Test
    void whatIsOverGoesInSmallSteps() {
        long aCase = jdbc.sql("select min(id) from rectification_case").query(Long.class).single();
        message("over-1", null, null, 1);
        delivery("over-1", "SENT");
        message("over-2", null, null, 1);
        message("over-3", null, null, 1);
        message("not-over", null, null, -1);
        message("of-case", aCase, "clean-digest", 1);
        message("digest", null, null, 1);
        message("waiting", null, null, 1);
        delivery("waiting", "WAITING");
        MessageCleaner cleaner = new MessageCleaner(new MessageRetention(KEPT, 2), jdbc, transaction, audit, clock);
        assertThat(cleaner.clean()).isEqualTo(3);
        assertThat(jdbc.sql("select id from message where id like 'clean-%' order by id").query(String.class).list())
                .containsExactly("clean-digest", "clean-not-over", "clean-of-case", "clean-waiting");
        assertThat(jdbc.sql("select detail from audit_entry where action = '清理' and object = '消息' order by seq desc limit 1")
                .query(String.class).single()).isEqualTo("保存期满、与案件无关的消息3条");
        assertThat(cleaner.clean()).isZero();
        jdbc.sql("delete from message_delivery where message_id like 'clean-%'").update();
        jdbc.sql("delete from message where id like 'clean-%'").update();
        assertThatIllegalStateException().isThrownBy(() -> new MessageRetention(Duration.ofDays(30), 500))
                .withMessageContaining("消息的保存期限（rectification.retention.messages）设为30天，少于《网络安全法》");
    }

    private void message(String id, Long caseId, String digest, int daysOver) {
        jdbc.sql("""
                insert into message (id, kind, recipient, case_id, title, body, urgent, in_inbox, created_at, digest_due, digest_id)
                values (:id, 'test', 'nobody', :case, 't', 'b', false, false, :at, false, :digest)""").param("id", "clean-" + id)
                .param("case", caseId).param("digest", digest)
                .param("at", OffsetDateTime.now(clock).minus(KEPT).minusDays(daysOver)).update();
    }

    private void delivery(String message, String state) {
        jdbc.sql("insert into message_delivery (message_id, channel, state, created_at) values (:id, 'MAIL', :state, :at)")
                .param("id", "clean-" + message).param("state", state).param("at", OffsetDateTime.now(clock)).update();
    }
}
