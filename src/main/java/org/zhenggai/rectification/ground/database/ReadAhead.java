package org.zhenggai.rectification.ground.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a room has read for many cases by one statement, for work that then asks for it case by case: in this thread, until the work is
 * over. Whoever writes such rows forgets what was read of them, so that the next question goes to the database.
 *
 * @param <V> what is read of a case
 */
public final class ReadAhead<V> {

    private final ThreadLocal<Map<Long, V>> held = new ThreadLocal<>();

    /** Keeps this and nothing else. */
    public void keep(Map<Long, V> read) {
        held.set(new HashMap<>(read));
    }

    /** What was read of the case; empty where nothing was, or was forgotten. */
    public Optional<V> of(long id) {
        Map<Long, V> read = held.get();
        return read == null ? Optional.empty() : Optional.ofNullable(read.get(id));
    }

    /** The case's rows change. */
    public void forget(long id) {
        Map<Long, V> read = held.get();
        if (read != null) {
            read.remove(id);
        }
    }

    /** Rows change of a case that is told by what was read of it. */
    public void forget(Predicate<V> which) {
        Map<Long, V> read = held.get();
        if (read != null) {
            read.values().removeIf(which);
        }
    }

    /** The work is over. */
    public void over() {
        held.remove();
    }
}
