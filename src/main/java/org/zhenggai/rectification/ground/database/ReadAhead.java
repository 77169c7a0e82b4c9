package org.zhenggai.rectification.ground.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a room has read of cases and need not ask again: for many of them by one statement, in this thread until the work is over, or of one
 * until the transaction ends. Whoever writes such rows forgets what was read of them, so that the next question goes to the database; so
 * does whoever takes a lock to see what others have committed.
 *
 * @param <V> what is read of a case
 */
public final class ReadAhead<V> {

    private final ThreadLocal<Map<Long, V>> held = new ThreadLocal<>();

    /** Keeps this and nothing else. */
    public void keep(Map<Long, V> read) {
        held.set(new HashMap<>(read));
    }

    /** What was read of the case ahead; empty where nothing was, or was forgotten. */
    public Optional<V> of(long id) {
        Map<Long, V> read = held.get();
        return read == null ? Optional.empty() : Optional.ofNullable(read.get(id));
    }

    /** The same, or what is read now; once in a transaction. */
    public V of(long id, LongFunction<V> read) {
        Optional<V> ahead = of(id);
        if (ahead.isPresent()) {
            return ahead.get();
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive() || !TransactionSynchronizationManager
                .isSynchronizationActive()) {
            return read.apply(id);
        }
        V known = remembered().get(id);
        if (known == null) {
            known = read.apply(id);
            remembered().put(id, known);
        }
        return known;
    }

    /** The case's rows change. */
    public void forget(long id) {
        forget(map -> map.remove(id));
    }

    /** Rows change of a case that is told by what was read of it. */
    public void forgetAll(Predicate<V> which) {
        forget(map -> map.values().removeIf(which));
    }

    /** The work is over. */
    public void over() {
        held.remove();
    }

    private void forget(Consumer<Map<Long, V>> change) {
        if (held.get() != null) {
            change.accept(held.get());
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof ReadAhead<?>.Remembered) {
            change.accept(remembered());
        }
    }

    @SuppressWarnings("unchecked") // bound by nobody else
    private Map<Long, V> remembered() {
        Remembered known = (Remembered) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Remembered();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(known);
        }
        return known.byCase;
    }

    /** Of one transaction; set aside while another one is in its place. */
    private final class Remembered implements TransactionSynchronization {

        private final Map<Long, V> byCase = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadAhead.this);
        }

        /** The other one may have changed what was read. */
        @Override
        public void resume() {
            byCase.clear();
            TransactionSynchronizationManager.bindResource(ReadAhead.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ReadAhead.this);
        }
    }
}
