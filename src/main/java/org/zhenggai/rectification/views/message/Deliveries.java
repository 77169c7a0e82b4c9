package org.zhenggai.rectification.views.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.engine.ProcessStarts;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.views.delivery.Channel;
import org.zhenggai.rectification.views.delivery.ChannelBusyException;
import org.zhenggai.rectification.views.delivery.ChannelFailedException;
import org.zhenggai.rectification.views.delivery.ChannelKind;
import org.zhenggai.rectification.views.delivery.ChannelSettings;
import org.zhenggai.rectification.views.delivery.Outgoing;
import org.zhenggai.rectification.views.delivery.RateBuckets;
import org.zhenggai.rectification.views.message.DeliveryStore.Delivery;
import org.zhenggai.rectification.views.message.DeliveryStore.State;

/**
 * Brings messages out: one process a message and channel, begun in the transaction that made the message and worked off by the
 * engine's jobs. A message is marked as sent in the job that sent it, so that a killed process sends again at most what had no answer yet.
 */
@Service
@Transactional
public class Deliveries implements SmartInitializingSingleton {

    private static final int FILES_A_JOB = 200;

    private final DeliveryStore store;
    private final MessageStore messages;
    private final ChannelRules rules;
    private final Preferences preferences;
    private final QuietHours hours;
    private final RateBuckets buckets;
    private final Addressing addressing;
    private final ProcessStarts starts;
    private final Organization organization;
    private final Clock clock;
    private final ChannelSettings settings;
    private final Map<ChannelKind, Channel> channels = new EnumMap<>(ChannelKind.class);

    Deliveries(DeliveryStore store, MessageStore messages, ChannelRules rules, Preferences preferences, QuietHours hours,
            RateBuckets buckets, Addressing addressing, ProcessStarts starts, Organization organization, Clock clock,
            ChannelSettings settings, List<Channel> channels) {
        this.store = store;
        this.messages = messages;
        this.rules = rules;
        this.preferences = preferences;
        this.hours = hours;
        this.buckets = buckets;
        this.addressing = addressing;
        this.starts = starts;
        this.organization = organization;
        this.clock = clock;
        this.settings = settings;
        channels.forEach(channel -> this.channels.put(channel.kind(), channel));
    }

    /** @throws IllegalStateException at start, when a channel has nobody who sends by it or no retries: its first message would fail */
    @Override
    public void afterSingletonsInstantiated() {
        for (ChannelKind kind : ChannelKind.values()) {
            if (!channels.containsKey(kind) || !settings.retries().containsKey(kind)) {
                throw new IllegalStateException("channel " + kind + " needs a bean Channel of its kind and a setting"
                        + " rectification.channels.retries." + kind);
            }
        }
    }

    /**
     * Begins the delivery of messages by each channel of their recipients. What goes into the folder goes there by one job: writing a
     * file waits for nobody, and a rehearsal that jumps over months writes many.
     */
    void begin(List<MessageStore.Told> told) {
        Map<Long, MessageStore.Told> files = new LinkedHashMap<>();
        for (MessageStore.Told one : told) {
            Set<ChannelKind> kinds = Message.robotOf(one.recipient()).map(rules::ofRobot).orElseGet(() -> rules.of(one.recipient()));
            for (ChannelKind kind : kinds) {
                store.add(one.id(), kind).ifPresent(id -> {
                    if (kind == ChannelKind.LOCAL) {
                        files.put(id, one);
                        if (files.size() == FILES_A_JOB) {
                            start(kind, files);
                            files.clear();
                        }
                    } else {
                        start(kind, Map.of(id, one));
                    }
                });
            }
        }
        if (!files.isEmpty()) {
            start(ChannelKind.LOCAL, files);
        }
    }

    private void start(ChannelKind kind, Map<Long, MessageStore.Told> deliveries) {
        MessageStore.Told first = deliveries.values().iterator().next();
        String others = deliveries.size() == 1 ? "" : "等" + deliveries.size() + "人";
        starts.start(MessageDeliveryProcess.KEY, first.id(), Map.of("deliveryIds", deliveries.keySet().stream().map(String::valueOf)
                .collect(Collectors.joining(",")), "recipient", first.recipient() + others + "（" + kind.label() + "）",
                "retryCycle", settings.retries().get(kind)));
    }

    /** Delivers each of them; all or none is marked as sent. @return when to try again what could not leave yet */
    public Optional<Instant> deliver(List<Long> ids) {
        return ids.stream().map(this::deliver).flatMap(Optional::stream).max(Instant::compareTo);
    }

    /**
     * Delivers, or finds that this is not the moment.
     *
     * @return when to try again; empty when the message was delivered, now or before, or is not wanted any more
     * @throws ChannelFailedException when the far end has not taken it: the engine tries again by the channel's profile
     */
    Optional<Instant> deliver(long id) {
        Delivery delivery = store.lock(id);
        if (delivery.state() != State.WAITING) {
            return Optional.empty();
        }
        Message message = messages.get(delivery.messageId());
        Optional<String> dropped = needless(delivery, message);
        if (dropped.isPresent()) {
            store.end(id, State.DROPPED, dropped.get());
            return Optional.empty();
        }
        Optional<Instant> later = notNow(delivery, message);
        if (later.isPresent()) {
            return later;
        }
        Optional<Outgoing> outgoing = addressing.of(message, delivery.channel());
        if (outgoing.isEmpty()) {
            store.end(id, State.DROPPED, "收件人没有登记" + delivery.channel().label() + "地址");
            return Optional.empty();
        }
        try {
            channels.get(delivery.channel()).send(outgoing.get());
        } catch (ChannelBusyException e) {
            store.failed(id, e.getMessage());
            return Optional.of(store.rest(target(delivery, message), e.rest()));
        } catch (ChannelFailedException e) {
            store.failed(id, e.getMessage());
            if (e.unreachable()) {
                store.rest(target(delivery, message), settings.restAfterSilence());
            }
            throw e;
        }
        store.sent(id, recipient(message));
        return Optional.empty();
    }

    private Optional<String> needless(Delivery delivery, Message message) {
        if (!rules.open(delivery.channel())) {
            return Optional.of("渠道已停用");
        }
        if (message.toRobot() && rules.ofRobot(message.robotId()).isEmpty()) {
            return Optional.of("机器人已停用");
        }
        if (message.settledAt() != null) {
            return Optional.of("任务已办结");
        }
        return message.readAt() != null && !message.urgent() ? Optional.of("收件人已在系统内阅读") : Optional.empty();
    }

    private Optional<Instant> notNow(Delivery delivery, Message message) {
        if (!message.urgent()) {
            Optional<Instant> morning = hours.until(preferences.get());
            if (morning.isPresent()) {
                return morning;
            }
        }
        String target = target(delivery, message);
        Optional<Instant> rested = store.restUntil(target);
        if (rested.isPresent()) {
            return rested.map(instant -> instant.plus(turn(delivery, message)));
        }
        return buckets.take(delivery.channel(), target).map(wait -> {
            Duration turn = turn(delivery, message);
            return clock.instant().plus(wait.compareTo(turn) > 0 ? wait : turn);
        });
    }

    /** Those who wait for one robot come back one after the other, not all at once. */
    private Duration turn(Delivery delivery, Message message) {
        Duration interval = buckets.interval(delivery.channel());
        return interval.isZero() ? interval : interval.multipliedBy(store.ahead(delivery, message) + 1L);
    }

    private String recipient(Message message) {
        return message.toRobot() ? rules.robot(message.robotId()).map(ChannelRules.Robot::name).orElse("群机器人")
                : organization.nameOf(message.recipient());
    }

    /** What bears a rate and asks for rests: a robot, or a person's channel as a whole. */
    private static String target(Delivery delivery, Message message) {
        return message.toRobot() ? message.recipient() : delivery.channel().name();
    }
}
