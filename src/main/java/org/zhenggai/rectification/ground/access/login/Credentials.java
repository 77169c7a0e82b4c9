package org.zhenggai.rectification.ground.access.login;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.access.account.FailedLogins;
import org.zhenggai.rectification.ground.access.account.LoginDelays;
import org.zhenggai.rectification.ground.access.account.SecondFactors;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;

/** Takes or refuses a password or a one-time password, with the delays that follow wrong ones, whoever asks for it and where. */
@Service
public class Credentials {

    private static final int SECONDS_SHOWN = 120;
    private static final int MINUTE = 60;
    private static final String PASSWORD = "口令错误";
    private static final String CODE = "动态验证码错误";

    private final PasswordChecks checks;
    private final SecondFactors factors;
    private final LoginDelays delays;
    private final FailedLogins failures;
    private final Organization organization;

    Credentials(PasswordChecks checks, SecondFactors factors, LoginDelays delays, FailedLogins failures, Organization organization) {
        this.checks = checks;
        this.factors = factors;
        this.delays = delays;
        this.failures = failures;
        this.organization = organization;
    }

    /**
     * What came of it.
     *
     * @param delay   how long nothing is looked at from there; zero: the next may come at once
     * @param account whose it was, where it was right
     * @param origin  who says so
     */
    public record Outcome(boolean right, Duration delay, String account, Caller.Origin origin) {

        private static Outcome wrong(Duration delay) {
            return new Outcome(false, delay, null, null);
        }

        /** The delay in Chinese, e.g. 30秒; rounded up. */
        public String delayWorded() {
            long seconds = delay.toSeconds() + 1;
            return seconds <= SECONDS_SHOWN ? seconds + "秒" : (seconds + MINUTE - 1) / MINUTE + "分钟";
        }
    }

    /**
     * Whether this is the password of an account that works.
     *
     * @param name as typed
     */
    public Outcome password(String name, String address, String password) {
        Optional<Duration> waiting = delays.delay(name, address);
        if (waiting.isPresent()) {
            return unread(name, address, PASSWORD, waiting.get());
        }
        PasswordCheck check = checks.of(name);
        Optional<String> known = check.justRight(name, password).filter(account -> works(check, account));
        if (known.isPresent()) {
            return new Outcome(true, Duration.ZERO, known.get(), check.origin());
        }
        PasswordCheck.Claim claim = check.claim(name);
        String account = claim.account();
        Optional<Duration> waitingToo = account.equals(name) ? Optional.empty() : delays.delay(account, address);
        if (waitingToo.isPresent()) {
            return unread(account, address, PASSWORD, waitingToo.get());
        }
        if (!claim.isRight(password) || !works(check, account)) {
            return wrong(account, account, address, PASSWORD);
        }
        delays.succeeded(account, address);
        return new Outcome(true, Duration.ZERO, account, check.origin());
    }

    /** Whether this is a one-time password or a recovery code of the account. */
    public Outcome code(String userId, String address, String code) {
        String counted = LoginDelays.codesOf(userId);
        Optional<Duration> waiting = delays.delay(counted, address);
        if (waiting.isPresent()) {
            return unread(userId, address, CODE, waiting.get());
        }
        if (!factors.matches(userId, code)) {
            return wrong(userId, counted, address, CODE);
        }
        delays.succeeded(counted, address);
        return new Outcome(true, Duration.ZERO, userId, null);
    }

    private boolean works(PasswordCheck check, String account) {
        return organization.officer(account).filter(Officer::active).isPresent() && checks.counts(check, account);
    }

    private Outcome unread(String userId, String address, String what, Duration waiting) {
        failures.record(userId, address, what, true);
        return Outcome.wrong(waiting);
    }

    private Outcome wrong(String userId, String counted, String address, String what) {
        Optional<Duration> delay = delays.failed(counted, address);
        failures.record(userId, address, what, false);
        return Outcome.wrong(delay.orElse(Duration.ZERO));
    }
}
