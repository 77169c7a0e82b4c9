package org.zhenggai.rectification.ground.engine.guard;

import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetHistoryLevelCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessApplicationForDeploymentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.zhenggai.rectification.ground.engine.RequestThread;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/**
 * The belt under the front: on a thread that serves a request the engine carries out no command without a caller. The engine switches its
 * authorizations off where there is none, and our guards take nobody for the system. Commands inside a command belong to its caller.
 */
class CallerRequired extends CommandInterceptor {

    /** Whether there is an administrator; whose deployment a form belongs to; which definition a task has; whether history is kept. */
    private static final Set<Class<?>> ASKED_BY_INTERFACES = Set.of(CreateUserQueryCmd.class, DbUserQueryImpl.class,
            GetProcessApplicationForDeploymentCmd.class, GetDeployedProcessDefinitionCmd.class, GetHistoryLevelCmd.class);

    private final ProcessEngineConfigurationImpl engine;

    CallerRequired(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (RequestThread.needsCaller() && Context.getCommandContext() == null
                && engine.getIdentityService().getCurrentAuthentication() == null && !isAskedByInterfaces(command)) {
            throw new ForbiddenException("请先登录：没有登录的请求不能使用流程引擎");
        }
        return next.execute(command);
    }

    /** For a caller, the engine's own interfaces lay the caller aside for these questions, and take it up again. */
    private static boolean isAskedByInterfaces(Command<?> command) {
        return RequestThread.isCallerKnown() && ASKED_BY_INTERFACES.contains(command.getClass());
    }
}
