package org.zhenggai.rectification.ground.engine;

/**
 * Knows which threads are serving a request. There the engine is asked for a caller, or for the system by {@link EngineCalls} and in no
 * other way: whatever got past the front without credentials would otherwise be taken for the system itself.
 */
public final class RequestThread {

    /** TRUE once the front knows the caller. */
    private static final ThreadLocal<Boolean> SERVING = new ThreadLocal<>();
    private static final ThreadLocal<Integer> AS_SYSTEM = new ThreadLocal<>();

    private RequestThread() {}

    /** From here on this thread serves a request, until what is returned is closed. */
    public static Mark begin() {
        Boolean before = SERVING.get();
        SERVING.set(Boolean.FALSE);
        return () -> {
            if (before == null) {
                SERVING.remove();
            }
        };
    }

    /** The front has found out who is calling. */
    public static void callerKnown() {
        if (SERVING.get() != null) {
            SERVING.set(Boolean.TRUE);
        }
    }

    public static boolean isCallerKnown() {
        return Boolean.TRUE.equals(SERVING.get());
    }

    static Mark asSystem() {
        Integer before = AS_SYSTEM.get();
        AS_SYSTEM.set(before == null ? 1 : before + 1);
        return () -> {
            if (before == null) {
                AS_SYSTEM.remove();
            } else {
                AS_SYSTEM.set(before);
            }
        };
    }

    /** Whether the engine may not be asked here without a caller. */
    public static boolean needsCaller() {
        return SERVING.get() != null && AS_SYSTEM.get() == null;
    }

    /** What has been marked; closing takes it back. */
    public interface Mark extends AutoCloseable {

        @Override
        void close();
    }
}
