package org.zhenggai.rectification.access.account;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.access.AccessSettings;

/**
 * Wrong passwords slow down the next attempt and never shut anybody out for good. Counted are failures of an account from one address, of
 * an account from addresses where it has never logged in, and of an address whatever the accounts; where somebody has logged in before,
 * only the first of these counts, so that guesses from elsewhere, or of a colleague behind the same address, keep nobody from work.
 * Attempts during a delay are not looked at and do not lengthen it. A delay belongs to the account at the address it was told at: who
 * has waited it out is looked at once, whatever others have tried in the meantime.
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

    LoginDelays(FailureStore store, AccessSettings settings, RealTime time, ApplicationEventPublisher events) {
        this.store = store;
        this.settings = settings.delay();
        this.time = time;
        this.events = events;
    }

    /** What is counted, and from how many failures on it delays. */
    private record Count(String subject, String userId, int allowed) {
    }

    /**
     * What is known of an account's failures.
     *
     * @param failures     wrong passwords not yet forgotten
     * @param blockedUntil until when at least one address has to wait, null for none
     */
    public record State(int failures, OffsetDateTime lastFailedAt, OffsetDateTime blockedUntil) {
    }

    /** The name under which guesses of the account's one-time password are counted: whoever guesses them knows its password. */
    public static String codesOf(String userId) {
        return userId + CODE;
    }

    /** How long this account may not be tried from this address; empty when it may. */
    public Optional<Duration> delay(String userId, String address) {
        Attempt attempt = Attempt.of(userId, address);
        OffsetDateTime now = time.now();
        List<Count> counts = counts(attempt);
        Count place = counts.get(0);
        Optional<OffsetDateTime> here = store.blockedUntil(List.of(place.subject()));
        Optional<OffsetDateTime> until = here;
        if (here.isEmpty() && counts.size() > 1) {
            until = store.blockedUntil(counts.stream().map(Count::subject).toList()).filter(now::isBefore);
            until.ifPresent(told -> store.block(place.subject(), place.userId(), now, told));
        }
        return until.filter(now::isBefore).map(told -> Duration.between(now, told));
    }

    /** A wrong password. @return how long the account may now not be tried from there; empty when it may at once */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> failed(String userId, String address) {
        Attempt attempt = Attempt.of(userId, address);
        OffsetDateTime now = time.now();
        List<Count> counts = counts(attempt);
        Duration longest = counts.stream().map(count -> count(count, attempt, now)).max(Duration::compareTo).orElseThrow();
        Count place = counts.get(0);
        store.block(place.subject(), place.userId(), now, longest.isZero() ? null : now.plus(longest));
        return Optional.of(longest).filter(delay -> !delay.isZero());
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

    /** Lets the account be tried at once, password and code, from everywhere. */
    @Transactional
    public void release(String userId) {
        store.forgetAccount(userId);
        store.forgetAccount(codesOf(userId));
    }

    /** Forgets what counts no more: names and addresses come without end. */
    @Scheduled(fixedDelayString = "${rectification.access.delay.forgotten}", initialDelayString = "PT10M")
    void clean() {
        store.clean(time.now().minus(settings.forgotten()), time.now().minus(settings.known()));
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
        if (failures < count.allowed()) {
            return Duration.ZERO;
        }
        Duration delay = delayAfter(failures - count.allowed());
        store.block(count.subject(), count.userId(), now, now.plus(delay));
        if (failures == count.allowed() && count.userId() != null) {
            boolean code = count.userId().endsWith(CODE);
            String owner = code ? count.userId().substring(0, count.userId().length() - CODE.length()) : count.userId();
            events.publishEvent(new LoginDelayed(owner, code, attempt.address(), failures, now));
        }
        return delay;
    }

    private Duration delayAfter(int furtherFailures) {
        Duration doubled = settings.first().multipliedBy(1L << Math.min(furtherFailures, DOUBLINGS));
        return doubled.compareTo(settings.most()) < 0 ? doubled : settings.most();
    }

    private static String place(Attempt attempt) {
        return PLACE + attempt.userId() + " " + attempt.network();
    }
}
