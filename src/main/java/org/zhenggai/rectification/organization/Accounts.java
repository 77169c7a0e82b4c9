package org.zhenggai.rectification.organization;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords of accounts that the software itself sets up: the sample's and the first administrator's. */
@Service
public class Accounts {

    private final PasswordKeeper passwords;
    private final Organization organization;

    Accounts(PasswordKeeper passwords, Organization organization) {
        this.passwords = passwords;
        this.organization = organization;
    }

    /** Gives every officer this password. For the sample only: its people are invented. */
    @Transactional
    public List<Officer> setAllPasswords(String password) {
        passwords.set(organization.officers().stream().map(Officer::id).toList(), password, false);
        return organization.officers();
    }

    /** The environment knows this password, and whoever reads the environment: its owner has to choose another. */
    void setFirstPassword(String userId, String password) {
        passwords.set(List.of(userId), password, true);
    }
}
