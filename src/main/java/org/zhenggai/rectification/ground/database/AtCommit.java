package org.zhenggai.rectification.ground.database;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Performs {@link LastAct}s after everything else in the transaction, immediately before the commit: locks taken there are held for the
 * length of a commit and nothing is waited for while they are held, so that they cannot deadlock with what the transaction locked before.
 */
@Component
public class AtCommit implements TransactionExecutionListener {

    /** Notes something for the act. @throws IllegalStateException outside of a transaction */
    public <T> void note(LastAct<T> act, T note) {
        Notes notes = (Notes) TransactionSynchronizationManager.getResource(this);
        if (notes == null) {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException("there is no transaction whose last act this could be");
            }
            notes = new Notes();
            TransactionSynchronizationManager.bindResource(this, notes);
            TransactionSynchronizationManager.registerSynchronization(notes);
        }
        notes.add(act, note);
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (transaction.isNewTransaction() && TransactionSynchronizationManager.getResource(this) instanceof Notes notes) {
            notes.perform();
        }
    }

    /** What one transaction has noted; set aside while another one is in its place. */
    private final class Notes implements TransactionSynchronization {

        private final Map<LastAct<?>, List<Object>> byAct = new LinkedHashMap<>();

        private void add(LastAct<?> act, Object note) {
            byAct.computeIfAbsent(act, key -> new ArrayList<>()).add(note);
        }

        /** An act may note something for acts that come after it. */
        private void perform() {
            while (!byAct.isEmpty()) {
                perform(byAct.keySet().stream().min(Comparator.comparingInt(LastAct::order)).orElseThrow());
            }
        }

        @SuppressWarnings("unchecked") // note() lets only notes of the act's own type in
        private <T> void perform(LastAct<T> act) {
            act.perform((List<T>) byAct.remove(act));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(AtCommit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AtCommit.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AtCommit.this);
        }
    }
}
