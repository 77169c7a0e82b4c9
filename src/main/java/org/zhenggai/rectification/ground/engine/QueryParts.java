package org.zhenggai.rectification.ground.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/** A query with its or-parts: what is forbidden in a query is forbidden in each of them. */
public final class QueryParts {

    private QueryParts() {}

    /** The query itself and every part of it; none where it is no query of the engine's. */
    public static List<? extends AbstractQuery<?, ?>> of(Object query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof HistoricProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        return query instanceof AbstractQuery<?, ?> other ? List.of(other) : List.of();
    }
}
