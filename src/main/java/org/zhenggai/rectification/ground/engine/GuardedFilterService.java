package org.zhenggai.rectification.ground.engine;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;
import org.zhenggai.rectification.ground.engine.language.QueryExpression;

/**
 * Filters without expressions: neither stored nor brought along when one is run. The filters every officer finds in Tasklist are the
 * system's own and hold a few known texts.
 */
class GuardedFilterService extends FilterServiceImpl {

    private final QueryGuard guard;

    GuardedFilterService(QueryGuard guard) {
        this.guard = guard;
    }

    @Override
    public Filter saveFilter(Filter filter) {
        boolean caller = commandExecutor.execute(context -> context.getAuthentication() != null);
        guard.check(filter.getQuery(), text -> !caller && QueryExpression.isKnown(text));
        return super.saveFilter(filter);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extendingQuery) {
        guard.check(extendingQuery);
        return super.list(filterId, extendingQuery);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extendingQuery, int firstResult, int maxResults) {
        guard.check(extendingQuery);
        return super.listPage(filterId, extendingQuery, firstResult, maxResults);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extendingQuery) {
        guard.check(extendingQuery);
        return super.singleResult(filterId, extendingQuery);
    }

    @Override
    public Long count(String filterId, Query<?, ?> extendingQuery) {
        guard.check(extendingQuery);
        return super.count(filterId, extendingQuery);
    }
}
