package org.zhenggai.rectification.ground.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.zhenggai.rectification.ground.refusal.BusyException;

/** Lets only so many do a costly thing at the same time; who finds no seat waits a while and is then sent away. */
public final class Seats {

    private final Semaphore seats;
    private final Duration patience;
    private final String busy;

    /**
     * @param patience how long one waits for a seat, and after which it is worth coming again
     * @param busy     Chinese, for whoever found none
     */
    public Seats(int seats, Duration patience, String busy) {
        this.seats = new Semaphore(seats, true);
        this.patience = patience;
        this.busy = busy;
    }

    /** @throws BusyException when there is no seat in time */
    public <T> T taking(Supplier<T> work) {
        try {
            if (!seats.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException(busy, patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException(busy, patience);
        }
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }
}
