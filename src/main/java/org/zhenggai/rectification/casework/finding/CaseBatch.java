package org.zhenggai.rectification.casework.finding;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects the cases that a transaction touches and hands each on once, as a last act of the transaction. Outside of a transaction a
 * case is handed on at once.
 */
public final class CaseBatch {

    /** For what changes cases itself: before everything that only watches. */
    public static final int CHANGES = 0;
    /** For what only watches: it sees what the others changed. */
    public static final int WATCHES = 1000;

    private final int order;
    private final Consumer<List<Long>> action;

    /** @param action given the ids in ascending order, within the transaction */
    public CaseBatch(int order, Consumer<List<Long>> action) {
        this.order = order;
        this.action = action;
    }

    /** The case is handed on when the present transaction is about to be committed. */
    public void add(long caseId) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.accept(List.of(caseId));
            return;
        }
        @SuppressWarnings("unchecked") // only this class binds it
        Set<Long> pending = (Set<Long>) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new TreeSet<>();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(new LastAct(pending));
        }
        pending.add(caseId);
    }

    private final class LastAct implements TransactionSynchronization {

        private final Set<Long> collected;

        private LastAct(Set<Long> collected) {
            this.collected = collected;
        }

        @Override
        public int getOrder() {
            return order;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            action.accept(List.copyOf(collected));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseBatch.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseBatch.this, collected);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseBatch.this);
        }
    }
}
