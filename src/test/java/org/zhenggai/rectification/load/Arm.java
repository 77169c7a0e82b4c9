package org.zhenggai.rectification.load;

import java.util.function.IntConsumer;
import javax.sql.DataSource;

/** One of those that are measured beside each other. Each does the same work as far as it can. */
interface Arm extends AutoCloseable {

    String name();

    /** What it does not do, or does beside, in a few words. */
    String differs();

    DataSource database();

    /** Has so many open cases, each with a task of the one township and a timer that is not due. */
    void grow(int cases);

    /** Starts cases one by one, a transaction each. */
    void start(int cases);

    /** Starts cases as an import does. */
    void imports(int cases);

    /** Claims and completes so many tasks, one after the other. */
    void complete(int tasks);

    /** Lets so many timers be due, then works them off; {@code begin} is called in between with their number. */
    void morning(int timers, IntConsumer begin);

    /** A page of fifteen tasks of the township's officer. */
    void page();

    /** How many tasks the township's officer may take. */
    void count();

    @Override
    default void close() {}
}
