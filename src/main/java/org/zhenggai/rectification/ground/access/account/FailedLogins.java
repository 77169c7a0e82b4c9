package org.zhenggai.rectification.ground.access.account;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.organization.Organization;

/**
 * Writes wrong passwords into the audit log, which counts those of one account together; names that are no account share one count. Keeps
 * what the account's owner is to see at the next log-in.
 */
@Service
public class FailedLogins {

    private static final String NOBODY = "（不存在的账号）";
    private static final String ACTION = "登录失败";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Organization organization;
    private final RealTime time;

    FailedLogins(JdbcClient jdbc, AuditLog audit, Organization organization, RealTime time) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.organization = organization;
        this.time = time;
    }

    /** Attempts at an account that went wrong since its owner last logged in. All of it real time. */
    public record Since(int attempts, OffsetDateTime lastAt, String lastAddress) implements java.io.Serializable {}

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
        String name = exists ? "" : "，账号“" + attempt.userId() + "”";
        audit.refused(Act.of(Category.LOGIN, actor, ACTION).on(actor).saying(what + name + "，来自" + attempt.address()),
                unread ? "在延时内，未予核对" : what, attempt.address());
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

    private void remember(Attempt attempt) {
        jdbc.sql("insert into attempt_since_login as known (user_id, attempts, last_at, last_address) values (?, 1, ?, ?)"
                + " on conflict (user_id) do update set attempts = known.attempts + 1, last_at = excluded.last_at,"
                + " last_address = excluded.last_address").params(attempt.userId(), time.now(), attempt.address()).update();
    }
}
