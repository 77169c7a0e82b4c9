package org.zhenggai.rectification.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.zhenggai.rectification.support.Http;

/**
 * Somebody who works without a pause, logged in at one node; where it does not answer, or not as it should, he goes on at the other with
 * the same session.
 */
abstract class Person extends Thread {

    /** For so long an officer looks at a page that does not come. */
    static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final String officer;
    private final List<IntSupplier> ports;
    private int at;
    private Http http;
    private volatile boolean leaving;
    private volatile long fault;
    private volatile long normal;
    private volatile Throwable surprise;
    private volatile int acknowledged;
    private volatile int refused;
    private volatile String said = "";

    /** @param ports of the nodes, the own one first */
    Person(String officer, List<IntSupplier> ports) {
        super(officer);
        this.officer = officer;
        this.ports = ports;
    }

    /** Does one thing. @return whether the server said that it is done */
    abstract boolean act(Http http);

    /** What the server said to what it refused. */
    protected final boolean refused(Http.Answer answer) {
        said = answer.status() + " " + answer.text();
        return false;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    public void run() {
        try {
            Http session = Http.session(ports.get(0).getAsInt(), officer);
            http = session.at(ports.get(0).getAsInt(), PATIENCE);
            while (!leaving) {
                long begun = System.nanoTime();
                if (once()) {
                    acknowledged++;
                    if (fault != 0 && normal == 0 && begun > fault) {
                        normal = System.nanoTime();
                    }
                } else {
                    refused++;
                    at = (at + 1) % ports.size();
                    http = http.at(ports.get(at).getAsInt(), PATIENCE);
                    LockSupport.parkNanos(PAUSE);
                }
            }
        } catch (RuntimeException | AssertionError unexpected) {
            surprise = unexpected;
        }
    }

    private boolean once() {
        try {
            return act(http);
        } catch (UncheckedIOException broken) {
            said = String.valueOf(broken.getCause());
            return false;
        }
    }

    /** From now on it is looked when something goes well again. */
    final void fault() {
        normal = 0;
        fault = System.nanoTime();
    }

    /** @return seconds from the fault until something that was begun after it went well; negative as long as nothing has */
    final double untilNormal() {
        return normal == 0 ? -1 : (normal - fault) / 1e9;
    }

    final int acknowledged() {
        check();
        return acknowledged;
    }

    final int refused() {
        return refused;
    }

    /** What the last refusal or broken line said. */
    final String said() {
        return said;
    }

    /** Stops as soon as it notices. */
    final void goAway() {
        leaving = true;
    }

    final void leave() throws InterruptedException {
        leaving = true;
        join();
        check();
    }

    private void check() {
        if (surprise != null) {
            throw new AssertionError(officer + " met what is no answer of a server", surprise);
        }
    }
}
