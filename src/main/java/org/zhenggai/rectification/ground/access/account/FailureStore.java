package org.zhenggai.rectification.ground.access.account;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables of failures by subject (an account at a place, an account, a place) and of the places where accounts have logged in. */
@Component
class FailureStore {

    private final JdbcClient jdbc;

    FailureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more. @return how many there are now; those before the last one was forgotten do not count */
    int count(String subject, String userId, OffsetDateTime now, OffsetDateTime forgottenBefore) {
        return jdbc.sql("insert into login_failure as known (subject, user_id, failures, last_failed_at) values (?, ?, 1, ?)"
                + " on conflict (subject) do update set failures = case when known.last_failed_at < ? then 1 else known.failures + 1 end,"
                + " last_failed_at = excluded.last_failed_at returning failures")
                .params(subject, userId, now, forgottenBefore).query(Integer.class).single();
    }

    void block(String subject, OffsetDateTime until) {
        jdbc.sql("update login_failure set blocked_until = ? where subject = ?").params(until, subject).update();
    }

    /** The account has been told at this place to wait; only the first time counts. */
    void told(String place, String userId, OffsetDateTime now, OffsetDateTime forgottenBefore) {
        jdbc.sql("insert into login_failure as known (subject, user_id, failures, last_failed_at) values (?, ?, 0, ?)"
                + " on conflict (subject) do update set failures = 0, last_failed_at = excluded.last_failed_at, blocked_until = null"
                + " where known.last_failed_at < ?").params(place, userId, now, forgottenBefore).update();
    }

    /** Failures of a subject and when the last one was; without any, when it was told to wait. */
    record Failures(int number, OffsetDateTime last) {}

    /** By subject, without those that are forgotten. */
    Map<String, Failures> failures(Collection<String> subjects, OffsetDateTime forgottenBefore) {
        Map<String, Failures> found = new HashMap<>();
        jdbc.sql("select subject, failures, last_failed_at from login_failure where subject in (:subjects) and last_failed_at >= :since")
                .param("subjects", subjects).param("since", forgottenBefore)
                .query(row -> {
                    found.put(row.getString("subject"), new Failures(row.getInt("failures"), row.getObject("last_failed_at",
                            OffsetDateTime.class)));
                });
        return found;
    }

    void forget(String subject) {
        jdbc.sql("delete from login_failure where subject = ?").param(subject).update();
    }

    void forgetAccount(String userId) {
        jdbc.sql("delete from login_failure where user_id = ?").param(userId).update();
    }

    /** @param places what the subjects of an account at a place begin with: the account's own count holds the same failures once more */
    Optional<LoginDelays.State> stateOf(String userId, String places, OffsetDateTime now) {
        return jdbc.sql("select coalesce(sum(failures) filter (where starts_with(subject, ?)), 0) as failures, max(last_failed_at) as last,"
                + " max(blocked_until) filter (where blocked_until > ?) as until from login_failure where user_id = ? having count(*) > 0")
                .params(places, now, userId)
                .query((row, n) -> new LoginDelays.State(row.getInt("failures"), row.getObject("last", OffsetDateTime.class),
                        row.getObject("until", OffsetDateTime.class))).optional();
    }

    List<String> blocked(OffsetDateTime now) {
        return jdbc.sql("select distinct user_id from login_failure where blocked_until > ? and user_id is not null").param(now)
                .query(String.class).list();
    }

    boolean isKnown(String userId, String network, OffsetDateTime since) {
        return jdbc.sql("select count(*) from known_address where user_id = ? and address = ? and last_seen_at > ?")
                .params(userId, network, since).query(Integer.class).single() > 0;
    }

    void met(String userId, String network, OffsetDateTime now) {
        jdbc.sql("insert into known_address (user_id, address, last_seen_at) values (?, ?, ?) on conflict (user_id, address)"
                + " do update set last_seen_at = excluded.last_seen_at").params(userId, network, now).update();
    }

    /** @return how many of both went */
    int clean(OffsetDateTime failuresBefore, OffsetDateTime placesBefore) {
        return jdbc.sql("delete from login_failure where last_failed_at < ?").param(failuresBefore).update()
                + jdbc.sql("delete from known_address where last_seen_at < ?").param(placesBefore).update();
    }
}
