package org.zhenggai.rectification.ground.access.login;

import java.util.List;

/** What the page behind the log-in will need: browsers fetch it while somebody types the password. */
public interface ComesNext {

    /** @return addresses below the context path; {@code destination} is the page that was asked for, or null */
    List<Fetched> after(String destination);

    /**
     * A file to be fetched.
     *
     * @param address below the context path
     * @param as      what it is to the browser: script or style
     */
    record Fetched(String address, String as) {}
}
