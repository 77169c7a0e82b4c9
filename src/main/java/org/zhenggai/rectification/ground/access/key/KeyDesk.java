package org.zhenggai.rectification.ground.access.key;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.access.account.AccountChanged;
import org.zhenggai.rectification.ground.access.account.AccountChanged.Kind;
import org.zhenggai.rectification.ground.access.account.RealTime;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.audit.Origin;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** Makes, shows and revokes keys: the security administrator's work, each act in the audit log. */
@Service
class KeyDesk {

    private static final int LONGEST_NAME = 100;

    private final KeyStore store;
    private final KeyAccounts accounts;
    private final Organization organization;
    private final KeySettings settings;
    private final RealTime time;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    KeyDesk(KeyStore store, KeyAccounts accounts, Organization organization, KeySettings settings, RealTime time, AuditLog audit,
            ApplicationEventPublisher events) {
        this.events = events;
        this.store = store;
        this.accounts = accounts;
        this.organization = organization;
        this.settings = settings;
        this.time = time;
        this.audit = audit;
    }

    /** What a key is to be. @param days how long it lives */
    record Order(String name, String account, Set<String> scopes, Integer days) {}

    /** @param text the key as the program is to send it: the only time that it can be read */
    record Made(ServiceKey key, String text) {}

    /** What there is of a key today. */
    enum State {
        WORKS,
        EXPIRED,
        REVOKED,
        ACCOUNT_CLOSED
    }

    List<ServiceKey> all(String caller) {
        demandSecurity(caller);
        return store.all();
    }

    State stateOf(ServiceKey key) {
        if (key.revokedAt() != null) {
            return State.REVOKED;
        }
        if (!key.expiresAt().isAfter(time.now())) {
            return State.EXPIRED;
        }
        return accounts.mayHaveKeys(key.account()) ? State.WORKS : State.ACCOUNT_CLOSED;
    }

    Duration longest() {
        return settings.longest();
    }

    /** @throws BadRequestException naming what is wrong with the order */
    @Transactional
    Made make(String caller, Order order) {
        demandSecurity(caller);
        Set<Scope> scopes = checked(order);
        OffsetDateTime now = time.now();
        KeyText text = KeyText.random(random);
        ServiceKey key = new ServiceKey(text.id(), order.name().strip(), order.account(), scopes, caller, now, now.plusDays(order.days()),
                null, null, null);
        store.insert(key, text.hash());
        audit.record(Act.of(Category.ACCOUNT, caller, "创建接口密钥").on(key.account()).saying(named(key) + "，范围" + named(scopes) + "，有效至"
                + key.expiresAt().toLocalDate()));
        events.publishEvent(new AccountChanged(key.account(), Kind.KEY_MADE, caller, Origin.current().address(), now));
        return new Made(key, text.text());
    }

    /** @throws ConflictException when it has been revoked before */
    @Transactional
    void revoke(String caller, String id) {
        demandSecurity(caller);
        ServiceKey key = store.find(id).orElseThrow(() -> new NotFoundException("没有这个接口密钥"));
        if (!store.revoke(id, caller, time.now())) {
            throw new ConflictException("接口密钥“" + key.name() + "”已经停用");
        }
        audit.record(Act.of(Category.ACCOUNT, caller, "停用接口密钥").on(key.account()).saying(named(key)));
    }

    /** That a key has come to its end is written down even when nobody uses it any more. */
    @Scheduled(fixedDelayString = "${rectification.access.keys.expiry-check}")
    @Transactional
    public void noteExpired() {
        store.newlyExpired(time.now()).stream().flatMap(id -> store.find(id).stream())
                .forEach(key -> audit.record(Act.of(Category.ACCOUNT, Act.SYSTEM, "接口密钥到期").on(key.account()).saying(named(key))));
    }

    private Set<Scope> checked(Order order) {
        if (order.name() == null || order.name().isBlank() || order.name().length() > LONGEST_NAME
                || order.name().chars().anyMatch(Character::isISOControl)) {
            throw new BadRequestException("请填写密钥的名称，最多" + LONGEST_NAME + "字，一行");
        }
        if (order.account() == null || !accounts.isActive(order.account())) {
            throw new BadRequestException("请选择一个在用的账号");
        }
        if (accounts.isAdministrator(order.account())) {
            throw new BadRequestException("管理员账号不能有接口密钥，请另选一个办理业务的账号");
        }
        if (order.days() == null || order.days() < 1 || order.days() > settings.longest().toDays()) {
            throw new BadRequestException("有效期须为1天至" + settings.longest().toDays() + "天");
        }
        if (order.scopes() == null || order.scopes().isEmpty()) {
            throw new BadRequestException("请至少选择一个使用范围");
        }
        return order.scopes().stream().map(id -> Scope.of(id).orElseThrow(() -> new BadRequestException("没有使用范围“" + id + "”")))
                .collect(Collectors.toSet());
    }

    private void demandSecurity(String caller) {
        if (!organization.has(caller, Role.SECURITY)) {
            throw new ForbiddenException("接口密钥只能由安全管理员管理");
        }
    }

    private static String named(ServiceKey key) {
        return key.name() + "（" + key.id() + "）";
    }

    private static String named(Set<Scope> scopes) {
        return scopes.stream().map(Scope::id).sorted().collect(Collectors.joining(" "));
    }
}
