package org.zhenggai.rectification.ground.audit;

/**
 * What the present request tried on a thing that is not the caller's. Whoever answers "no such thing" although there is one says so here;
 * the entry is written when the request is over, outside of its transaction.
 */
public final class Attempts {

    private static final ThreadLocal<String> FOREIGN = new ThreadLocal<>();

    private Attempts() {}

    /** The caller asked for something that exists and is not theirs. @param object number or id, no facts */
    public static void foreign(String object) {
        FOREIGN.set(object);
    }

    /** What was noted since the last call, null for nothing. */
    public static String take() {
        String object = FOREIGN.get();
        FOREIGN.remove();
        return object;
    }
}
