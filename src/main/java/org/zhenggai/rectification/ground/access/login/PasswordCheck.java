package org.zhenggai.rectification.ground.access.login;

import java.util.Optional;

/** Where names and passwords are right or wrong. What follows from a wrong one is {@link PasswordLogin}'s business, for all alike. */
public interface PasswordCheck {

    /** Who it is that says so. */
    Caller.Origin origin();

    /** The account that name and password were right for a moment ago; asks nobody. */
    Optional<String> justRight(String name, String password);

    /**
     * Whom the name means. Not yet whether it is them.
     *
     * @param name as typed, of any length and with any characters
     * @throws org.zhenggai.rectification.ground.access.door.CallerException when that cannot be found out now
     */
    Claim claim(String name);

    /** Somebody says to be an account. */
    interface Claim {

        /** The account; the name as typed where there is none of that name. */
        String account();

        /** @throws org.zhenggai.rectification.ground.access.door.CallerException when that cannot be found out now */
        boolean isRight(String password);
    }
}
