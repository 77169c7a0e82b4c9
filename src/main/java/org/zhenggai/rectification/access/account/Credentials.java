package org.zhenggai.rectification.access.account;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.organization.Officer;
import org.zhenggai.rectification.organization.Organization;

/** Takes or refuses a password or a one-time password, with the delays that follow wrong ones, whoever asks for it and where. */
@Service
public class Credentials {

    private static final Outcome RIGHT = new Outcome(true, Duration.ZERO);
    private static final String WRONG_PASSWORD = "口令错误";
    private static final int SECONDS_SHOWN = 120;
    private static final int MINUTE = 60;

    private final Passwords passwords;
    private final SecondFactors factors;
    private final LoginDelays delays;
    private final FailedLogins failures;
    private final Organization organization;

    Credentials(Passwords passwords, SecondFactors factors, LoginDelays delays, FailedLogins failures, Organization organization) {
        this.passwords = passwords;
        this.factors = factors;
        this.delays = delays;
        this.failures = failures;
        this.organization = organization;
    }

    /**
     * What came of it.
     *
     * @param right whether it was right
     * @param delay how long nothing is looked at from there; zero: the next may come at once
     */
    public record Outcome(boolean right, Duration delay) {

        /** The delay in Chinese, e.g. 30秒; rounded up. */
        public String delayWorded() {
            long seconds = delay.toSeconds() + 1;
            return seconds <= SECONDS_SHOWN ? seconds + "秒" : (seconds + MINUTE - 1) / MINUTE + "分钟";
        }
    }

    /** What is answered without looking, because the account waits at this address; empty when the next may come. */
    public Optional<Outcome> waiting(String userId, String address) {
        return delays.delay(userId, address).map(waiting -> {
            failures.record(userId, address, WRONG_PASSWORD, true);
            return new Outcome(false, waiting);
        });
    }

    /** Whether a password is right, by whoever knows; asked only when nothing is waited for. */
    public Outcome password(String userId, String address, BooleanSupplier right) {
        return look(userId, userId, address, WRONG_PASSWORD, right);
    }

    /** Whether this is the password, kept here, of an account that works. */
    public Outcome password(String userId, String address, String password) {
        return password(userId, address, () -> organization.officer(userId).filter(Officer::active).isPresent()
                ? passwords.matches(userId, password) : passwords.matchesNobodys(password));
    }

    /** Whether this is a one-time password or a recovery code of the account. */
    public Outcome code(String userId, String address, String code) {
        return look(userId, LoginDelays.codesOf(userId), address, "动态验证码错误", () -> factors.matches(userId, code));
    }

    private Outcome look(String userId, String counted, String address, String wrong, BooleanSupplier right) {
        Optional<Duration> waiting = delays.delay(counted, address);
        if (waiting.isPresent()) {
            failures.record(userId, address, wrong, true);
            return new Outcome(false, waiting.get());
        }
        if (right.getAsBoolean()) {
            delays.succeeded(counted, address);
            return RIGHT;
        }
        Optional<Duration> delay = delays.failed(counted, address);
        failures.record(userId, address, wrong, false);
        return new Outcome(false, delay.orElse(Duration.ZERO));
    }
}
