package org.zhenggai.rectification.ground.audit;

/**
 * Where the request comes from that the present thread works on. The front sets it as soon as a request comes in and clears it at the
 * end; what the software does by itself has none.
 *
 * @param address the client's address as the front believes it, null for none
 * @param session mark of the session, or id of the key, by which entries of one session are told; never the secret; may be null
 */
public record Origin(String address, String session) {

    /** Of what the software does by itself. */
    public static final Origin NONE = new Origin(null, null);

    private static final ThreadLocal<Origin> PRESENT = ThreadLocal.withInitial(() -> NONE);

    /** Never null. */
    public static Origin current() {
        return PRESENT.get();
    }

    public static void set(Origin origin) {
        PRESENT.set(origin);
    }

    public static void clear() {
        PRESENT.remove();
    }
}
