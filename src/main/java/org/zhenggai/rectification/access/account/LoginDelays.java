package org.zhenggai.rectification.access.account;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.access.AccessSettings;

/**
 * Wrong passwords slow down the next attempt and never shut anybody out for good. Counted are failures of an account from one address, of
 * an account from addresses where it has never logged in, and of an address whatever the accounts; where somebody has logged in before,
 * only the first of these counts, so that guesses from elsewhere, or of a colleague behind the same address, keep nobody from work.
 * Attempts during a delay are not looked at and do not lengthen it.
 */
@Service
public class LoginDelays {

    private static final int LONGEST_NAME = 100;
    private static final int DOUBLINGS = 20;

    private final JdbcClient jdbc;
    private final AccessSettings.Delay settings;
    private final RealTime time;
    private final ApplicationEventPublisher events;

    LoginDelays(JdbcClient jdbc, AccessSettings settings, RealTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings.delay();
        this.time = time;
        this.events = events;
    }

    /** What is counted, and from how many failures on it delays. */
    private record Count(String subject, String userId, int allowed) {
    }

    /** An account's present delay. @param failures since its last log-in there, or until forgotten */
    public record State(int failures, OffsetDateTime lastFailedAt, OffsetDateTime blockedUntil) {
    }

    /** How long this account may not be tried from this address; empty when it may. */
    public Optional<Duration> delay(String userId, String address) {
        OffsetDateTime now = time.now();
        return jdbc.sql("select max(blocked_until) from login_failure where subject in (:subjects) and blocked_until > :now")
                .param("subjects", counts(userId, address).stream().map(Count::subject).toList()).param("now", now)
                .query(OffsetDateTime.class).optional().map(until -> Duration.between(now, until));
    }

    /** A wrong password. @return how long the account may now not be tried from there; empty when it may at once */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> failed(String userId, String address) {
        OffsetDateTime now = time.now();
        counts(userId, address).forEach(count -> count(count, address, now));
        return delay(userId, address);
    }

    /** The right password: what was counted for this account at this address is forgotten, and the address is known from now on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String userId, String address) {
        jdbc.sql("delete from login_failure where subject = ?").param(place(userId, address)).update();
        OffsetDateTime now = time.now();
        jdbc.sql("insert into known_address (user_id, address, last_seen_at) values (?, ?, ?) on conflict (user_id, address)"
                + " do update set last_seen_at = excluded.last_seen_at").params(userId, address, now).update();
    }

    /** The account's worst delay, from wherever; empty when nothing has failed. */
    public Optional<State> stateOf(String userId) {
        return jdbc.sql("select sum(failures) as failures, max(last_failed_at) as last, max(blocked_until) as until from login_failure"
                + " where user_id = ? having count(*) > 0").param(cut(userId))
                .query((row, n) -> new State(row.getInt("failures"), row.getObject("last", OffsetDateTime.class),
                        row.getObject("until", OffsetDateTime.class))).optional();
    }

    /** Lets the account be tried at once, from everywhere. */
    @Transactional
    public void release(String userId) {
        jdbc.sql("delete from login_failure where user_id = ?").param(cut(userId)).update();
    }

    private List<Count> counts(String userId, String address) {
        Count place = new Count(place(userId, address), cut(userId), settings.perPlace());
        if (isKnown(userId, address)) {
            return List.of(place);
        }
        return List.of(place, new Count("account " + cut(userId), cut(userId), settings.perAccount()),
                new Count("address " + address, null, settings.perAddress()));
    }

    private void count(Count count, String address, OffsetDateTime now) {
        int failures = jdbc.sql("insert into login_failure as known (subject, user_id, failures, last_failed_at) values (?, ?, 1, ?)"
                + " on conflict (subject) do update set failures = case when known.last_failed_at < ? then 1 else known.failures + 1 end,"
                + " last_failed_at = excluded.last_failed_at returning failures")
                .params(count.subject(), count.userId(), now, now.minus(settings.forgotten())).query(Integer.class).single();
        if (failures >= count.allowed()) {
            Duration delay = delayAfter(failures - count.allowed());
            jdbc.sql("update login_failure set blocked_until = ? where subject = ?").params(now.plus(delay), count.subject()).update();
            if (failures == count.allowed() && count.userId() != null) {
                events.publishEvent(new LoginDelayed(count.userId(), address, failures, now));
            }
        }
    }

    private Duration delayAfter(int furtherFailures) {
        Duration doubled = settings.first().multipliedBy(1L << Math.min(furtherFailures, DOUBLINGS));
        return doubled.compareTo(settings.most()) < 0 ? doubled : settings.most();
    }

    private boolean isKnown(String userId, String address) {
        return jdbc.sql("select count(*) from known_address where user_id = ? and address = ? and last_seen_at > ?")
                .params(cut(userId), address, time.now().minus(settings.known())).query(Integer.class).single() > 0;
    }

    private static String place(String userId, String address) {
        return "place " + cut(userId) + " " + address;
    }

    /** What somebody types as a name may be of any length. */
    private static String cut(String userId) {
        return userId.length() <= LONGEST_NAME ? userId : userId.substring(0, LONGEST_NAME);
    }
}
