package org.zhenggai.rectification.ground.organization;

import java.util.Collection;

/** Keeps the passwords of accounts, which the organization does not know; the front does. */
public interface PasswordKeeper {

    /**
     * Gives each account this password.
     *
     * @param mustChange whether its owner is asked for another at the first log-in
     */
    void set(Collection<String> userIds, String password, boolean mustChange);
}
