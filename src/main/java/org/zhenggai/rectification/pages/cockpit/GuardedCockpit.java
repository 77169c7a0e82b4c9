package org.zhenggai.rectification.pages.cockpit;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.cockpit.db.CommandExecutor;
import org.camunda.bpm.cockpit.db.QueryService;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.cockpit.impl.db.QueryServiceImpl;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.query.AbstractProcessInstanceQueryDto;
import org.camunda.bpm.cockpit.impl.plugin.base.dto.query.ProcessDefinitionQueryDto;
import org.camunda.bpm.engine.impl.QueryOperator;
import org.camunda.bpm.engine.impl.QueryVariableValue;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.webapp.db.QueryParameters;
import org.zhenggai.rectification.ground.engine.task.Casework;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/**
 * Cockpit asks the database past the engine, by an executor of its own that none of the engine's interceptors sees. The same two rules
 * hold here: nobody is answered without a caller, and administrators search nothing by the value of a variable.
 */
class GuardedCockpit extends DefaultCockpitRuntimeDelegate {

    private static final Set<QueryOperator> LIKE = Set.of(QueryOperator.LIKE, QueryOperator.NOT_LIKE);

    private final List<Casework> casework;

    GuardedCockpit(List<Casework> casework) {
        this.casework = casework;
    }

    @Override
    protected CommandExecutor createCommandExecutor(String engine) {
        return new WithCaller(engine, super.createCommandExecutor(engine));
    }

    @Override
    public QueryService getQueryService(String engine) {
        return new Queries(engine);
    }

    /** @throws ForbiddenException where nobody is logged in: Cockpit's own queries would look at no grants then */
    private String caller(String engine) {
        Authentication present = getProcessEngine(engine).getIdentityService().getCurrentAuthentication();
        if (present == null || present.getUserId() == null) {
            throw new ForbiddenException("请先登录：没有登录的请求不能使用流程引擎");
        }
        return present.getUserId();
    }

    private final class WithCaller implements CommandExecutor {

        private final String engine;
        private final CommandExecutor executor;

        private WithCaller(String engine, CommandExecutor executor) {
            this.engine = engine;
            this.executor = executor;
        }

        @Override
        public <T> T executeCommand(Command<T> command) {
            caller(engine);
            return executor.executeCommand(command);
        }
    }

    /** Here the values that are searched for are known, whichever of Cockpit's addresses they were sent to. */
    private final class Queries extends QueryServiceImpl {

        private final String engine;

        private Queries(String engine) {
            super(getCommandExecutor(engine));
            this.engine = engine;
        }

        @Override
        public <T> List<T> executeQuery(String statement, QueryParameters parameter) {
            check(parameter);
            return super.executeQuery(statement, parameter);
        }

        @Override
        public Long executeQueryRowCount(String statement, ListQueryParameterObject parameter) {
            check(parameter);
            return super.executeQueryRowCount(statement, parameter);
        }

        private static List<QueryVariableValue> values(ListQueryParameterObject parameter) {
            List<QueryVariableValue> values = null;
            if (parameter instanceof AbstractProcessInstanceQueryDto<?> instances) {
                values = instances.getQueryVariableValues();
            } else if (parameter instanceof ProcessDefinitionQueryDto definitions) {
                values = definitions.getQueryVariableValues();
            }
            return values == null ? List.of() : values;
        }

        private void check(ListQueryParameterObject parameter) {
            String user = caller(engine);
            if (parameter.getFirstResult() < 0 || parameter.getMaxResults() < 0) {
                throw new InvalidRequestException(Response.Status.BAD_REQUEST, "分页参数（firstResult、maxResults）不能为负数");
            }
            List<QueryVariableValue> values = values(parameter);
            if (!values.isEmpty() && !casework.stream().allMatch(rule -> rule.mayWork(user))) {
                throw new ForbiddenException("管理员账号不能按流程变量查询");
            }
            if (values.stream().anyMatch(value -> LIKE.contains(value.getOperator()) && !(value.getValue() instanceof String))) {
                throw new InvalidRequestException(Response.Status.BAD_REQUEST, "按“相似”（like）查询的值只能是文字");
            }
        }
    }
}
