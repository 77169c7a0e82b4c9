package org.zhenggai.rectification.ground.access.key;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.account.RealTime;
import org.zhenggai.rectification.ground.access.door.CallerException;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;

/**
 * Takes keys. A wrong one is not slowed down as passwords are: nobody guesses 256 bits, and a delay would let whoever knows a key's id keep
 * its program out.
 */
@Component
class KeyLogin {

    private static final String NOBODY = "-";
    private static final String REFUSED = "接口密钥被拒绝";

    private final KeyStore store;
    private final KeyAccounts accounts;
    private final RealTime time;
    private final AuditLog audit;

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
    ServiceKey taken(String text) {
        ServiceKey key = KeyText.of(text).flatMap(store::find).orElseThrow(() -> refused(NOBODY,
                KeyText.of(text).map(KeyText::id).orElse("?"), "接口密钥不正确"));
        OffsetDateTime now = time.now();
        if (key.revokedAt() != null) {
            throw refused(key.account(), key.id(), "接口密钥已停用");
        }
        if (!key.expiresAt().isAfter(now)) {
            throw refused(key.account(), key.id(), "接口密钥已到期，请向安全管理员申请新的密钥");
        }
        if (!accounts.mayHaveKeys(key.account())) {
            throw refused(key.account(), key.id(), "接口密钥所属账号已停用或不再办理业务");
        }
        if (store.used(key.id(), now, now.truncatedTo(ChronoUnit.DAYS))) {
            audit.recordAtOnce(Act.of(Category.LOGIN, key.account(), "使用接口密钥").on(key.id()).saying(key.name() + "，今日首次使用"));
        } else {
            store.used(key.id(), now, now.truncatedTo(ChronoUnit.MINUTES));
        }
        return key;
    }

    /** A program has asked for something that its key is not for. */
    void outOfScope(ServiceKey key, String method, String path) {
        audit.refused(Act.of(Category.ATTEMPT, key.account(), REFUSED).on(key.id()).saying("超出使用范围：" + method + " " + path));
    }

    private CallerException refused(String actor, String id, String reason) {
        audit.refused(Act.of(Category.LOGIN, actor, REFUSED).on(id).saying(reason));
        return new CallerException(reason);
    }
}
