package org.zhenggai.rectification.ground.access.account;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.ground.access.AccessSettings;
import org.zhenggai.rectification.ground.access.account.FailureStore.Failures;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;

/**
 * Wrong passwords slow down the next attempt and never shut anybody out for good. Counted are failures of an account from one address, of
 * an account from addresses where it has never logged in, and of an address whatever the accounts; where somebody has logged in before,
 * only the first of these counts, so that guesses from elsewhere, or of a colleague behind the same address, keep nobody from work.
 * Attempts during a delay are not looked at and do not lengthen it. Who waits, waits since the own last failure or since being told so,
 * not since the last failure of somebody else: it ends after {@code most}, whatever others try in the meantime.
 */
@Service
public class LoginDelays {

    private static final int DOUBLINGS = 20;
    private static final String PLACE = "place ";
    private static final String CODE = " code";

    private final FailureStore store;
    private final AccessSettings.Delay settings;
    private final RealTime time;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    LoginDelays(FailureStore store, AccessSettings settings, RealTime time, ApplicationEventPublisher events, AuditLog audit) {
        this.audit = audit;
        this.store = store;
        this.settings = settings.delay();
        this.time = time;
        this.events = events;
    }

    /** What is counted, and from how many failures on it delays. */
    private record Count(String subject, String userId, int allowed) {}

    /**
     * What is known of an account's failures.
     *
     * @param failures     wrong passwords not yet forgotten
     * @param blockedUntil until when at least one address has to wait, null for none
     */
    public record State(int failures, OffsetDateTime lastFailedAt, OffsetDateTime blockedUntil) {}

    /** The name under which guesses of the account's one-time password are counted: whoever guesses them knows its password. */
    public static String codesOf(String userId) {
        return userId + CODE;
    }

    /** How long this account may not be tried from this address; empty when it may. */
    public Optional<Duration> delay(String userId, String address) {
        Attempt attempt = Attempt.of(userId, address);
        OffsetDateTime now = time.now();
        OffsetDateTime forgotten = now.minus(settings.forgotten());
        List<Count> counts = counts(attempt);
        Map<String, Failures> failures = store.failures(counts.stream().map(Count::subject).toList(), forgotten);
        Count place = counts.get(0);
        Failures here = failures.getOrDefault(place.subject(), new Failures(0, now));
        OffsetDateTime until = counts.stream().filter(count -> failures.containsKey(count.subject()))
                .map(count -> earlier(here.last(), failures.get(count.subject()).last())
                        .plus(delayAfter(failures.get(count.subject()).number() - count.allowed())))
                .max(OffsetDateTime::compareTo).filter(now::isBefore).orElse(null);
        if (until == null) {
            return Optional.empty();
        }
        store.told(place.subject(), place.userId(), now, forgotten);
        return Optional.of(Duration.between(now, until));
    }

    /** A wrong password. @return how long the account may now not be tried from there; empty when it may at once */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> failed(String userId, String address) {
        Attempt attempt = Attempt.of(userId, address);
        OffsetDateTime now = time.now();
        return counts(attempt).stream().map(count -> count(count, attempt, now)).max(Duration::compareTo).filter(delay -> !delay.isZero());
    }

    /** The right password: what was counted for this account at this address is forgotten, and the address is known from now on. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String userId, String address) {
        Attempt attempt = Attempt.of(userId, address);
        store.forget(place(attempt));
        store.met(attempt.userId(), attempt.network(), time.now());
    }

    /** The account's failures from wherever; empty when nothing has failed. */
    public Optional<State> stateOf(String userId) {
        return store.stateOf(userId, PLACE, time.now());
    }

    /** Accounts that wait at one address at least, at the password or the code. */
    public Set<String> blocked() {
        return store.blocked(time.now()).stream().map(LoginDelays::ownerOf).collect(Collectors.toSet());
    }

    /** Lets the account be tried at once, password and code, from everywhere. */
    @Transactional
    public void release(String userId) {
        store.forgetAccount(userId);
        store.forgetAccount(codesOf(userId));
    }

    /** Forgets what counts no more: names and addresses come without end. */
    @Scheduled(fixedDelayString = "${rectification.access.delay.forgotten}", initialDelayString = "PT10M")
    void clean() {
        int gone = store.clean(time.now().minus(settings.forgotten()), time.now().minus(settings.known()));
        if (gone > 0) {
            audit.recordAtOnce(Act.of(Category.OTHER, Act.SYSTEM, "清理").on("登录失败计数").saying("过期的登录失败计数和常用地址" + gone + "条；登录记录本身保留在操作日志"));
        }
    }

    /** What an attempt counts for, the account at its place first. */
    private List<Count> counts(Attempt attempt) {
        String userId = attempt.userId();
        Count place = new Count(place(attempt), userId, settings.perPlace());
        if (store.isKnown(userId, attempt.network(), time.now().minus(settings.known()))) {
            return List.of(place);
        }
        return List.of(place, new Count("account " + userId, userId, settings.perAccount()),
                new Count("address " + attempt.network(), null, settings.perAddress()));
    }

    private Duration count(Count count, Attempt attempt, OffsetDateTime now) {
        int failures = store.count(count.subject(), count.userId(), now, now.minus(settings.forgotten()));
        Duration delay = delayAfter(failures - count.allowed());
        if (!delay.isZero()) {
            store.block(count.subject(), now.plus(delay));
        }
        if (failures == count.allowed() && count.userId() != null) {
            events.publishEvent(new LoginDelayed(ownerOf(count.userId()), count.userId().endsWith(CODE), attempt.address(), failures, now));
        }
        return delay;
    }

    /** @param furtherFailures beyond those allowed; negative: there is no delay yet */
    private Duration delayAfter(int furtherFailures) {
        if (furtherFailures < 0) {
            return Duration.ZERO;
        }
        Duration doubled = settings.first().multipliedBy(1L << Math.min(furtherFailures, DOUBLINGS));
        return doubled.compareTo(settings.most()) < 0 ? doubled : settings.most();
    }

    private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static String ownerOf(String counted) {
        return counted.endsWith(CODE) ? counted.substring(0, counted.length() - CODE.length()) : counted;
    }

    private static String place(Attempt attempt) {
        return PLACE + attempt.userId() + " " + attempt.network();
    }
}
