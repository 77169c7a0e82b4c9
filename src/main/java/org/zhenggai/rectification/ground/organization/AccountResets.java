package org.zhenggai.rectification.ground.organization;

/** What is done to accounts by administrators; the front knows how. */
public interface AccountResets {

    /**
     * A random password in place of the present one, to be changed at the next log-in; ends every log-in.
     *
     * @return the password, this once
     */
    String resetPassword(String userId);

    /** Lets the account be tried at once, from everywhere. */
    void release(String userId);
}
