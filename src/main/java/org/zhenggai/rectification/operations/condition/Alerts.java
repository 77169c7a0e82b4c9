package org.zhenggai.rectification.operations.condition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.operations.backup.LastBackup;
import org.zhenggai.rectification.views.message.OperatorNotice;

/** Tells the system administrators when something turns bad: once, until it was good again. */
@Component
class Alerts {

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

    private final Measuring measuring;
    private final Judgement judgement;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alerts(Measuring measuring, ConditionSettings settings, LastBackup backup, JdbcClient jdbc, TransactionTemplate transaction,
            ApplicationEventPublisher events, Clock clock) {
        this.measuring = measuring;
        this.judgement = new Judgement(settings, backup.overdue());
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${rectification.condition.look}", initialDelayString = "${rectification.condition.look}")
    void look() {
        try {
            told(judgement.of(measuring.now()));
        } catch (RuntimeException e) {
            LOG.error("检查系统状况未完成，下次再试", e);
        }
    }

    /** What the facts give reason to. */
    void told(List<Fact> facts) {
        transaction.executeWithoutResult(status -> facts.forEach(fact -> {
            if (!fact.told()) {
                jdbc.sql("delete from condition_trouble where kind = :kind").param("kind", fact.kind().name()).update();
                return;
            }
            jdbc.sql("insert into condition_trouble (kind, since) values (:kind, :now) on conflict do nothing returning turn")
                    .param("kind", fact.kind().name()).param("now", OffsetDateTime.now(clock)).query(String.class).optional()
                    .ifPresent(turn -> events.publishEvent(new OperatorNotice("condition " + fact.kind().name(), turn, fact.kind().label()
                            + fact.level().label(), fact.says(), fact.advice())));
        }));
    }
}
