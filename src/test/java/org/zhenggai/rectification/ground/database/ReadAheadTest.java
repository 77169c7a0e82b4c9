package org.zhenggai.rectification.ground.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What was read of a case is asked for once in a transaction, and anew after every change and beyond it. */
class ReadAheadTest {

    /** Transactions of nothing, which can be set aside for another. */
    private static final PlatformTransactionManager NOTHING = new AbstractPlatformTransactionManager() {

        private static final ThreadLocal<Boolean> OPEN = new ThreadLocal<>();

        @Override
        protected Object doGetTransaction() {
            return OPEN;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return OPEN.get() != null;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            OPEN.set(true);
        }

        @Override
        protected Object doSuspend(Object transaction) {
            OPEN.remove();
            return OPEN;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            OPEN.set(true);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // nothing
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // nothing
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            OPEN.remove();
        }
    };

    private final TransactionTemplate transaction = new TransactionTemplate(NOTHING);
    private final ReadAhead<Integer> ahead = new ReadAhead<>();
    private final AtomicInteger row = new AtomicInteger(1);
    private final AtomicInteger asked = new AtomicInteger();

    private int read() {
        return ahead.of(7, id -> {
            asked.incrementAndGet();
            return row.get();
        });
    }

    @Test
    void isAskedOnceInATransactionAndAnewInTheNext() {
        transaction.executeWithoutResult(status -> {
            assertThat(read()).isEqualTo(1);
            row.set(2);
            assertThat(read()).isEqualTo(1);
        });
        assertThat(asked).hasValue(1);
        transaction.executeWithoutResult(status -> assertThat(read()).isEqualTo(2));
        row.set(3);
        assertThat(read()).as("outside of any").isEqualTo(3);
        row.set(4);
        assertThat(read()).isEqualTo(4);
    }

    @Test
    void isAskedAnewAfterAChange() {
        transaction.executeWithoutResult(status -> {
            read();
            row.set(2);
            ahead.forget(8);
            assertThat(read()).isEqualTo(1);
            ahead.forget(7);
            assertThat(read()).isEqualTo(2);
            row.set(3);
            ahead.forgetAll(known -> known == 2);
            assertThat(read()).isEqualTo(3);
        });
    }

    @Test
    void isAskedAnewAfterAnotherTransactionInBetween() {
        TransactionTemplate other = new TransactionTemplate(NOTHING);
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            read();
            row.set(2);
            other.executeWithoutResult(inner -> assertThat(read()).isEqualTo(2));
            row.set(3);
            assertThat(read()).as("what the other one did is seen").isEqualTo(3);
        });
    }

    @Test
    void whatWasReadForManyComesFirst() {
        ahead.keep(Map.of(7L, 70));
        assertThat(read()).isEqualTo(70);
        ahead.forget(7);
        assertThat(read()).isEqualTo(1);
        ahead.over();
    }
}
