package org.zhenggai.rectification.ground.engine.language;

import java.time.Duration;
import java.util.function.Supplier;

/** A limit of time and steps for everything FEEL that one thread parses and evaluates meanwhile; a step is one cell of a table. */
public final class FeelBudget {

    /** The limit is reached. */
    public static final class UsedUp extends RuntimeException {
        UsedUp() {
            super("the time or the steps for evaluating tables are used up", null, false, false);
        }
    }

    private static final ThreadLocal<FeelBudget> CURRENT = new ThreadLocal<>();

    /** The limit this one lies within, null when there is none. */
    private final FeelBudget outer;
    private final long end;
    private long steps;

    private FeelBudget(long end, long steps, FeelBudget outer) {
        this.outer = outer;
        this.end = end;
        this.steps = steps;
    }

    /** @throws UsedUp when the call goes on for longer or more than given */
    public static <T> T within(Duration time, long steps, Supplier<T> call) {
        FeelBudget before = CURRENT.get();
        CURRENT.set(new FeelBudget(System.nanoTime() + time.toNanos(), steps, before));
        try {
            return call.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** Counts one step of the thread's budget; nothing where it has none. */
    public static void step() {
        for (FeelBudget budget = CURRENT.get(); budget != null; budget = budget.outer) {
            if (--budget.steps < 0 || System.nanoTime() - budget.end > 0) {
                throw new UsedUp();
            }
        }
    }
}
