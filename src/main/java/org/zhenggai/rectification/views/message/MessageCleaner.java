package org.zhenggai.rectification.views.message;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;

/**
 * Removes messages whose time is over, with their deliveries, a few at a time. What is about a case stays: it says who was told of it.
 * What has not been delivered yet stays, and a digest as long as one of its messages does.
 */
@Component
class MessageCleaner {

    private static final Logger LOG = LoggerFactory.getLogger(MessageCleaner.class);

    private final MessageRetention retention;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    MessageCleaner(MessageRetention retention, JdbcClient jdbc, TransactionTemplate transaction, AuditLog audit, Clock clock) {
        this.retention = retention;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${rectification.retention.look}", initialDelayString = "PT25M")
    void look() {
        try {
            clean();
        } catch (RuntimeException e) {
            LOG.error("清理消息未完成，下次再试", e);
        }
    }

    /** @return how many were removed */
    int clean() {
        OffsetDateTime before = OffsetDateTime.now(clock).minus(retention.messages());
        int removed = 0;
        for (int now = -1; now != 0; removed += now) {
            now = transaction.execute(status -> step(before));
        }
        if (removed > 0) {
            audit.recordAtOnce(Act.of(Category.OTHER, Act.SYSTEM, "清理").on("消息").saying("保存期满、与案件无关的消息" + removed + "条"));
        }
        return removed;
    }

    private int step(OffsetDateTime before) {
        var ids = jdbc.sql("""
                select id from message m where created_at < :before and case_id is null
                  and not exists (select 1 from message_delivery d where d.message_id = m.id and d.state = 'WAITING')
                  and not exists (select 1 from message member where member.digest_id = m.id)
                order by seq limit :step for update""").param("before", before).param("step", retention.step()).query(String.class).list();
        if (!ids.isEmpty()) {
            jdbc.sql("delete from message_failure where delivery_id in (select id from message_delivery where message_id in (:ids))")
                    .param("ids", ids).update();
            jdbc.sql("delete from message_delivery where message_id in (:ids)").param("ids", ids).update();
            jdbc.sql("delete from message where id in (:ids)").param("ids", ids).update();
        }
        return ids.size();
    }
}
