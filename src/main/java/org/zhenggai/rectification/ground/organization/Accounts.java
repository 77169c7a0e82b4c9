package org.zhenggai.rectification.ground.organization;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords and locks of accounts. Whoever calls has checked who may do so, and that so many of them have agreed as it takes. */
@Service
public class Accounts {

    private final PasswordKeeper passwords;
    private final AccountResets resets;
    private final Organization organization;

    Accounts(PasswordKeeper passwords, AccountResets resets, Organization organization) {
        this.resets = resets;
        this.passwords = passwords;
        this.organization = organization;
    }

    /** Gives every officer this password. For the sample only: its people are invented. */
    @Transactional
    public List<Officer> setAllPasswords(String password) {
        passwords.set(organization.officers().stream().map(Officer::id).toList(), password, false);
        return organization.officers();
    }

    /** Gives the account a random password and ends its log-ins. @return the password, this once */
    public String reset(String userId) {
        return resets.resetPassword(userId);
    }

    /** Lets an account that wrong passwords have delayed be tried again. */
    public void release(String userId) {
        resets.release(userId);
    }

    /** The environment knows this password, and whoever reads the environment: its owner has to choose another. */
    void setFirstPassword(String userId, String password) {
        passwords.set(List.of(userId), password, true);
    }
}
