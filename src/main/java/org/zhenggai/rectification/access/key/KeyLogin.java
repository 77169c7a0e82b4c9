package org.zhenggai.rectification.access.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.access.account.RealTime;
import org.zhenggai.rectification.access.door.CallerException;
import org.zhenggai.rectification.audit.AuditLog;

/**
 * Takes keys. A wrong one is not slowed down as passwords are: nobody guesses 256 bits, and a delay would let whoever knows a key's id keep
 * its program out.
 */
@Component
class KeyLogin {

    private static final Duration NOTED_AGAIN_AFTER = Duration.ofMinutes(1);
    private static final long NOTED_AT_MOST = 10_000;
    private static final String NOBODY = "-";
    private static final String REFUSED = "接口密钥被拒绝";

    private final KeyStore store;
    private final KeyAccounts accounts;
    private final RealTime time;
    private final AuditLog audit;
    private final Cache<String, Boolean> noted = Caffeine.newBuilder().maximumSize(NOTED_AT_MOST).expireAfterWrite(NOTED_AGAIN_AFTER).build();

    KeyLogin(KeyStore store, KeyAccounts accounts, RealTime time, AuditLog audit) {
        this.store = store;
        this.accounts = accounts;
        this.time = time;
        this.audit = audit;
    }

    /**
     * The key that a program shows.
     *
     * @throws CallerException when it is none, or none any more
     */
    @Transactional(noRollbackFor = CallerException.class)
    public ServiceKey taken(String text, String address) {
        ServiceKey key = KeyText.of(text).flatMap(store::find).orElseThrow(() -> {
            String id = KeyText.of(text).map(KeyText::id).orElse("?");
            note(NOBODY, id, "密钥不正确", address);
            return new CallerException("接口密钥不正确");
        });
        OffsetDateTime now = time.now();
        if (key.revokedAt() != null) {
            throw dead(key, "接口密钥已停用", address);
        }
        if (!key.expiresAt().isAfter(now)) {
            throw dead(key, "接口密钥已到期，请向安全管理员申请新的密钥", address);
        }
        if (!accounts.mayHaveKeys(key.account())) {
            throw dead(key, "接口密钥所属账号已停用或不再办理业务", address);
        }
        if (store.used(key.id(), now, now.truncatedTo(ChronoUnit.DAYS))) {
            audit.record(key.account(), "使用接口密钥", key.name() + "（" + key.id() + "）今日首次使用，来自" + address);
        } else {
            store.used(key.id(), now, now.truncatedTo(ChronoUnit.MINUTES));
        }
        return key;
    }

    /** A program has asked for something that its key is not for. */
    @Transactional
    public void outOfScope(ServiceKey key, String method, String path, String address) {
        note(key.account(), key.id(), "超出使用范围：" + method + " " + path, address);
    }

    private CallerException dead(ServiceKey key, String message, String address) {
        note(key.account(), key.id(), message, address);
        return new CallerException(message);
    }

    /** Once a minute for the same from the same place: a program that keeps asking does not fill the log. */
    private void note(String actor, String id, String reason, String address) {
        if (noted.asMap().putIfAbsent(id + " " + address + " " + reason, true) == null) {
            audit.record(actor, REFUSED, id + "：" + reason + "，来自" + address);
        }
    }
}
