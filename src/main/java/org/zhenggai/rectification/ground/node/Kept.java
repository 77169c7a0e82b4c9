package org.zhenggai.rectification.ground.node;

import java.util.function.Supplier;

/**
 * Something read once and kept until it is renewed. What somebody began to read before a renewal is his alone: kept, it would be old from
 * then on, for all.
 *
 * @param <T> immutable
 */
public final class Kept<T> {

    private final Supplier<T> read;
    private T value;
    private long renewals;

    /** @param read reads it as it is now; by several at the same time */
    public Kept(Supplier<T> read) {
        this.read = read;
    }

    /** Another of the same, which keeps its own. */
    public Kept(Kept<T> other) {
        this(other.read);
    }

    /** As it was at the last renewal, or later. */
    public T get() {
        long before;
        synchronized (this) {
            if (value != null) {
                return value;
            }
            before = renewals;
        }
        T found = read.get();
        synchronized (this) {
            if (before == renewals) {
                value = found;
            }
        }
        return found;
    }

    /** Forgets it. */
    public synchronized void renew() {
        renewals++;
        value = null;
    }
}
