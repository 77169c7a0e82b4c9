package org.zhenggai.rectification.views.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.views.delivery.ChannelKind;

/** The deliveries' tables. */
@Repository
class DeliveryStore {

    /** Where a delivery stands. */
    enum State {
        /** Not yet taken by the far end. */
        WAITING,
        /** Taken. */
        SENT,
        /** Not wanted any more; the note says why. */
        DROPPED
    }

    record Delivery(long id, String messageId, ChannelKind channel, State state) {}

    private static final int ERROR_LIMIT = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the delivery's key, empty when the message has one by this channel already */
    Optional<Long> add(String messageId, ChannelKind channel) {
        return jdbc.sql("""
                insert into message_delivery (message_id, channel, state, created_at) values (:message, :channel, 'WAITING', :now)
                on conflict (message_id, channel) do nothing returning id""").param("message", messageId)
                .param("channel", channel.name()).param("now", now()).query(Long.class).optional();
    }

    /** Reads it for this transaction alone: a second worker on the same delivery waits and then sees what became of it. */
    Delivery lock(long id) {
        return jdbc.sql("select id, message_id, channel, state from message_delivery where id = :id for update").param("id", id)
                .query(Delivery.class).single();
    }

    /** @param to the recipient's name at this moment */
    void sent(long id, String to) {
        jdbc.sql("update message_delivery set state = 'SENT', done_at = :now, sent_to = :to where id = :id").param("now", now())
                .param("to", to).param("id", id).update();
    }

    void end(long id, State state, String note) {
        jdbc.sql("update message_delivery set state = :state, done_at = :now, note = :note where id = :id").param("state", state.name())
                .param("now", now()).param("note", note).param("id", id).update();
    }

    /** How many deliveries to the same far end wait in front of this one. */
    int ahead(Delivery delivery, Message message) {
        return jdbc.sql("""
                select count(*) from message_delivery d join message m on m.id = d.message_id
                where d.state = 'WAITING' and d.channel = :channel and d.id < :id and (:person or m.recipient = :recipient)""")
                .param("channel", delivery.channel().name()).param("id", delivery.id()).param("person", !message.toRobot())
                .param("recipient", message.recipient()).query(Integer.class).single();
    }

    /** Written whether or not the job that failed is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void failed(long id, String error) {
        jdbc.sql("insert into message_failure (delivery_id, failed_at, error) values (:id, :now, :error)").param("id", id)
                .param("now", now()).param("error", error.substring(0, Math.min(error.length(), ERROR_LIMIT))).update();
    }

    Optional<Instant> restUntil(String target) {
        return jdbc.sql("select until from channel_rest where target = :target and until > :now").param("target", target)
                .param("now", now()).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Instant rest(String target, Duration rest) {
        Instant until = clock.instant().plus(rest);
        jdbc.sql("""
                insert into channel_rest (target, until) values (:target, :until)
                on conflict (target) do update set until = greatest(channel_rest.until, excluded.until)""").param("target", target)
                .param("until", until.atZone(clock.getZone()).toOffsetDateTime()).update();
        return until;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
