package org.zhenggai.rectification.ground.access.account;

import jakarta.annotation.PreDestroy;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.access.AccessSettings;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.audit.Outcome;
import org.zhenggai.rectification.ground.organization.Organization;

/**
 * Writes wrong passwords into the audit log without letting a thousand of them fill it: the first of an account at once, those that follow
 * within {@code rectification.access.delay.summed-up} as one entry with their number. Names that are no account share one count. Keeps
 * what the account's owner is to see at the next log-in.
 */
@Service
public class FailedLogins {

    private static final Logger LOG = LoggerFactory.getLogger(FailedLogins.class);
    private static final String NOBODY = "（不存在的账号）";
    private static final int NAMED_ADDRESSES = 5;
    private static final int COUNTED_ADDRESSES = 1000;
    private static final String ACTION = "登录失败";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Organization organization;
    private final AccessSettings.Delay settings;
    private final RealTime time;
    private final Map<String, Following> open = new HashMap<>();

    FailedLogins(JdbcClient jdbc, AuditLog audit, Organization organization, AccessSettings settings, RealTime time) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.organization = organization;
        this.settings = settings.delay();
        this.time = time;
    }

    /** Attempts at an account that went wrong since its owner last logged in. All of it real time. */
    public record Since(int attempts, OffsetDateTime lastAt, String lastAddress) implements java.io.Serializable {
    }

    /** What follows an entry and is not written yet. */
    private static final class Following {

        private final OffsetDateTime until;
        private final Set<String> addresses = new LinkedHashSet<>();
        private int wrong;
        private int unread;

        Following(OffsetDateTime until) {
            this.until = until;
        }

        String worded() {
            StringBuilder words = new StringBuilder("另有" + (wrong + unread) + "次");
            if (unread > 0) {
                words.append("，其中").append(unread).append("次在延时内，未予核对");
            }
            words.append("；来自").append(String.join("、", addresses.stream().limit(NAMED_ADDRESSES).toList()));
            return addresses.size() <= NAMED_ADDRESSES ? words.toString() : words + "等" + (addresses.size() < COUNTED_ADDRESSES
                    ? addresses.size() + "个地址" : COUNTED_ADDRESSES + "个以上地址");
        }
    }

    /**
     * An attempt that went wrong.
     *
     * @param what   what was wrong, in Chinese, e.g. 口令错误
     * @param unread whether it came during a delay and was not looked at
     */
    public void record(String userId, String address, String what, boolean unread) {
        Attempt attempt = Attempt.of(userId, address);
        boolean exists = organization.officer(userId).isPresent();
        if (exists) {
            remember(attempt);
        }
        String actor = exists ? userId : NOBODY;
        OffsetDateTime now = time.now();
        List<Runnable> writing = new ArrayList<>();
        synchronized (open) {
            Following following = open.get(actor);
            if (following != null && now.isBefore(following.until)) {
                following.wrong += unread ? 0 : 1;
                following.unread += unread ? 1 : 0;
                if (following.addresses.size() < COUNTED_ADDRESSES) {
                    following.addresses.add(attempt.address());
                }
                return;
            }
            close(actor, following, writing);
            open.put(actor, new Following(now.plus(settings.summedUp())));
        }
        String name = exists ? "" : "，账号“" + attempt.userId() + "”";
        writing.add(() -> audit.recordAtOnce(refused(actor, what + name + "，来自" + attempt.address(), 1)));
        writing.forEach(Runnable::run);
    }

    /** What has gone wrong since the owner last logged in, until now or until asked for at the next log-in. */
    public Optional<Since> since(String userId) {
        return jdbc.sql("select attempts, last_at, last_address from attempt_since_login where user_id = ?").param(userId)
                .query((row, n) -> new Since(row.getInt("attempts"), row.getObject("last_at", OffsetDateTime.class),
                        row.getString("last_address"))).optional();
    }

    /** The owner has logged in: what went wrong before begins anew. @return it, null for nothing */
    public Since loggedIn(String userId) {
        return jdbc.sql("delete from attempt_since_login where user_id = ? returning attempts, last_at, last_address").param(userId)
                .query((row, n) -> new Since(row.getInt("attempts"), row.getObject("last_at", OffsetDateTime.class),
                        row.getString("last_address"))).optional().orElse(null);
    }

    /** Writes what has followed entries that are over. */
    @Scheduled(fixedDelayString = "${rectification.access.delay.summed-up}", initialDelayString = "${rectification.access.delay.summed-up}")
    void writeOver() {
        write(time.now());
    }

    @PreDestroy
    void writeAll() {
        try {
            write(OffsetDateTime.MAX);
        } catch (RuntimeException e) {
            LOG.warn("停止时未能写入登录失败的计数", e); // the database may be gone first
        }
    }

    private void write(OffsetDateTime now) {
        List<Runnable> writing = new ArrayList<>();
        synchronized (open) {
            open.entrySet().removeIf(entry -> {
                boolean over = !now.isBefore(entry.getValue().until);
                if (over) {
                    close(entry.getKey(), entry.getValue(), writing);
                }
                return over;
            });
        }
        writing.forEach(Runnable::run);
    }

    private void close(String actor, Following following, List<Runnable> writing) {
        if (following != null && following.wrong + following.unread > 0) {
            String words = following.worded();
            int times = following.wrong + following.unread;
            writing.add(() -> audit.recordAtOnce(refused(actor, words, times)));
        }
    }

    private static Act refused(String actor, String words, int times) {
        return new Act(Category.LOGIN, actor, ACTION, actor, Outcome.REFUSED, words, null, null, times);
    }

    private void remember(Attempt attempt) {
        jdbc.sql("insert into attempt_since_login as known (user_id, attempts, last_at, last_address) values (?, 1, ?, ?)"
                + " on conflict (user_id) do update set attempts = known.attempts + 1, last_at = excluded.last_at,"
                + " last_address = excluded.last_address").params(attempt.userId(), time.now(), attempt.address()).update();
    }
}
