package org.zhenggai.rectification.procedures.administrativeact;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * New passwords of administrators, in two halves: one for who proposed it, one for who agreed, each told once. Neither can log in with
 * what is told to one; whose account it is gets both. Kept in memory alone: after a restart, or when the time is over, the act is
 * proposed anew.
 */
@Component
class PasswordHalves {

    /** @param number 1 for the first half, 2 for the second */
    record Half(int number, String text) {}

    private record Waiting(Half half, Instant until) {}

    private record Owner(long act, String user) {}

    private final Map<Owner, Waiting> waiting = new ConcurrentHashMap<>();
    private final AdministrationSettings settings;
    private final Clock real;

    PasswordHalves(AdministrationSettings settings) {
        this.settings = settings;
        this.real = Clock.systemUTC();
    }

    void keep(long act, String first, String second, String password) {
        Instant until = real.instant().plus(settings.passwordsKept());
        waiting.values().removeIf(old -> old.until().isBefore(real.instant()));
        int middle = password.length() / 2;
        waiting.put(new Owner(act, first), new Waiting(new Half(1, password.substring(0, middle)), until));
        waiting.put(new Owner(act, second), new Waiting(new Half(2, password.substring(middle)), until));
    }

    /** Whether a half waits for the user. */
    boolean waits(long act, String user) {
        return Optional.ofNullable(waiting.get(new Owner(act, user))).filter(half -> !half.until().isBefore(real.instant())).isPresent();
    }

    /** The user's half, this once. */
    Optional<Half> take(long act, String user) {
        boolean there = waits(act, user);
        Waiting found = waiting.remove(new Owner(act, user));
        return there ? Optional.of(found.half()) : Optional.empty();
    }
}
