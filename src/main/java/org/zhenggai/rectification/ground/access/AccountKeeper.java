package org.zhenggai.rectification.ground.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhenggai.rectification.ground.access.account.LoginDelays;
import org.zhenggai.rectification.ground.access.account.Passwords;
import org.zhenggai.rectification.ground.access.account.SecondFactors;
import org.zhenggai.rectification.ground.access.login.LoginSteps;
import org.zhenggai.rectification.ground.access.login.PasswordChecks;
import org.zhenggai.rectification.ground.access.login.Sessions;
import org.zhenggai.rectification.ground.organization.AccountResets;

/**
 * What administrators see of an account and do with it, beside its place in the organization. Who may, and the entry in the audit log, are
 * the caller's business.
 */
@Service
public class AccountKeeper implements AccountResets {

    private final Passwords passwords;
    private final SecondFactors factors;
    private final LoginDelays delays;
    private final LoginSteps steps;
    private final Sessions sessions;
    private final PasswordChecks checks;

    AccountKeeper(Passwords passwords, SecondFactors factors, LoginDelays delays, LoginSteps steps, Sessions sessions,
            PasswordChecks checks) {
        this.checks = checks;
        this.passwords = passwords;
        this.factors = factors;
        this.delays = delays;
        this.steps = steps;
        this.sessions = sessions;
    }

    /**
     * An account as it stands. All instants are real time, Asia/Shanghai.
     *
     * @param passwordSetAt null where it has none and nobody can log in with one
     * @param mustChange    whether the next log-in asks for another password
     * @param secondFactor  whether a log-in asks for a one-time password
     * @param factorNeeded  whether it may not go without
     * @param failures      wrong passwords not yet forgotten
     * @param blockedUntil  until when it cannot be tried from at least one address; null for none
     * @param logins        where it is logged in, the latest first
     */
    public record State(OffsetDateTime passwordSetAt, boolean mustChange, boolean secondFactor, boolean factorNeeded, int failures,
            OffsetDateTime lastFailedAt, OffsetDateTime blockedUntil, List<Sessions.Login> logins) {}

    public State stateOf(String userId) {
        Optional<LoginDelays.State> delay = delays.stateOf(userId);
        return new State(passwords.changedAt(userId).orElse(null), passwords.mustChange(userId), factors.isSetUp(userId),
                steps.needsFactor(userId), delay.map(LoginDelays.State::failures).orElse(0),
                delay.map(LoginDelays.State::lastFailedAt).orElse(null), delay.map(LoginDelays.State::blockedUntil).orElse(null),
                sessions.of(userId));
    }

    /** Whether nobody can log in to the account yet, because it logs in with a password and was never given one. */
    public boolean isWithoutPassword(String userId) {
        return checks.isKept(userId) && passwords.changedAt(userId).isEmpty();
    }

    /** Accounts that wait at one address at least. */
    public Set<String> blocked() {
        return delays.blocked();
    }

    @Override
    @Transactional
    public String resetPassword(String userId) {
        String password = passwords.reset(userId);
        delays.release(userId);
        endWhenDone(userId);
        return password;
    }

    @Override
    public void release(String userId) {
        delays.release(userId);
    }

    /** The phone is lost: the next log-in asks for no one-time password, and where one is needed sets up another app. */
    @Transactional
    public boolean removeSecondFactor(String userId) {
        endWhenDone(userId);
        return factors.remove(userId);
    }

    /** Ends every log-in of the account. @return how many there were */
    public int endLogins(String userId) {
        return sessions.endAll(userId, null);
    }

    /** Not before others can see the change: until then somebody could log in with what it was before. */
    private void endWhenDone(String userId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sessions.endAll(userId, null);
            }
        });
    }
}
