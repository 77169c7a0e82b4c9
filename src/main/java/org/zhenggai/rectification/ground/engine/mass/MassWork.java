package org.zhenggai.rectification.ground.engine.mass;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Timers of which thousands are due at the same instant, because deadlines are dates; the room whose models hold them says which. */
public interface MassWork {

    /**
     * A due timer that was claimed.
     *
     * @param businessKey of its instance
     * @param instanceId  the instance
     */
    record Due(String jobId, String instanceId, String businessKey) {}

    /**
     * What was found out about claimed timers.
     *
     * @param later until when those wait on that need not be carried out, by job; what was seen of them has been written
     * @param busy  jobs to be left for now: somebody else is changing what they are about
     */
    record Sight(Map<String, Instant> later, Set<String> busy) {}

    /**
     * Elements of the models whose timers are carried out many at a time. Those that wait already, made when they were none, follow by a
     * migration.
     */
    Set<String> timers();

    /** The variable from which the timers' models read their instant; null where none of them only waits longer. */
    default String variable() {
        return null;
    }

    /** Reads at once what these jobs will ask for one by one, in the transaction in which they are carried out, in this order. */
    default Sight ahead(List<Due> due) {
        return new Sight(Map.of(), Set.of());
    }

    /** What was read ahead is needed no longer: the transaction is over. */
    default void over() {
        // nothing was read
    }
}
