package org.zhenggai.rectification.organization;

import java.security.SecureRandom;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords and locks of accounts. Whoever calls has checked who may do so, and that so many of them have agreed as it takes. */
@Service
public class Accounts {

    /** Without letters and digits that are taken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    private final IdentityService identity;
    private final SecureRandom random = new SecureRandom();
    private final Organization organization;

    Accounts(IdentityService identity, Organization organization) {
        this.identity = identity;
        this.organization = organization;
    }

    /** Gives every officer this password. For the sample only: its people are invented. */
    @Transactional
    public List<Officer> setAllPasswords(String password) {
        organization.officers().forEach(officer -> setPassword(officer.id(), password));
        return organization.officers();
    }

    /**
     * Gives the account a new password that nobody has chosen.
     *
     * @return the password; it is kept nowhere
     */
    @Transactional
    public String reset(String userId) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        // one of each kind, whatever the password policy asks for
        password.append(random.nextInt(10)).append('-').append((char) ('a' + random.nextInt(26))).append((char) ('A' + random.nextInt(26)));
        setPassword(userId, password.toString());
        return password.toString();
    }

    /** Lets an account that wrong passwords have locked try again. */
    @Transactional
    public void release(String userId) {
        identity.unlockUser(userId);
    }

    void setPassword(String userId, String password) {
        User user = identity.createUserQuery().userId(userId).singleResult();
        user.setPassword(password);
        ((IdentityServiceImpl) identity).saveUser(user, true); // whoever runs the installation has chosen it
    }
}
