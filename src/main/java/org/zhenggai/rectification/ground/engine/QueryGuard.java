package org.zhenggai.rectification.ground.engine;

import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.zhenggai.rectification.ground.engine.language.QueryExpression;
import org.zhenggai.rectification.ground.engine.language.QueryRefusedException;

/**
 * Refuses queries that bring an expression, in the query itself or in any of its or-parts, before the engine takes them up. The engine's
 * own check sees the outer query only. What slips past all the same meets {@link QueryExpression}, which evaluates nothing.
 */
final class QueryGuard extends CommandInterceptor {

    private final AttemptLog attempts;

    QueryGuard(AttemptLog attempts) {
        this.attempts = attempts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            check(query);
        }
        return next.execute(command);
    }

    /** @throws QueryRefusedException when the query holds an expression anywhere */
    void check(Object query) {
        check(query, text -> false);
    }

    /** @param allowed texts that may stand in the query */
    void check(Object query, Predicate<String> allowed) {
        QueryParts.of(query).stream().map(AbstractQuery::getExpressions).map(Map::values).flatMap(Collection::stream)
                .filter(text -> !allowed.test(text)).findFirst().ifPresent(text -> {
                    attempts.note("企图在查询中使用表达式", String.valueOf(text));
                    throw QueryExpression.refusal(String.valueOf(text));
                });
    }
}
