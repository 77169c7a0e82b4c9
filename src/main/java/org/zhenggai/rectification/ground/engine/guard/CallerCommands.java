package org.zhenggai.rectification.ground.engine.guard;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.AbstractVariableQueryImpl;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceReportImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceReportImpl;
import org.camunda.bpm.engine.impl.TaskReportImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.FindActiveActivityIdsCmd;
import org.camunda.bpm.engine.impl.cmd.IsIdentityServiceReadOnlyCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.zhenggai.rectification.ground.engine.QueryParts;
import org.zhenggai.rectification.ground.engine.task.Casework;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/**
 * Which commands somebody who has logged in may give the engine, through whichever of its interfaces: reading, claiming, our own guarded
 * commands. Everything else is refused here, whatever grants there are:
 * accounts, groups, grants and passwords, deployments, variables, starts, messages, moves, suspensions, deletions, batches, filters.
 * What a command does in its turn, and what our code does on the system's account, is not looked at.
 */
class CallerCommands extends CommandInterceptor {

    private static final String OURS = "org.zhenggai.";
    private static final String ENGINE = "org.camunda.bpm.engine.impl.";
    /** The engine names its reading commands so. */
    private static final String READS = "Get";
    /** Reading commands by other names, and the claim, which our guard looks at. */
    private static final Set<Class<?>> ALLOWED = Set.of(AuthorizationCheckCmd.class, CreateUserQueryCmd.class, CreateGroupQueryCmd.class,
            CreateTenantQueryCmd.class, IsIdentityServiceReadOnlyCmd.class, FindActiveActivityIdsCmd.class, TaskReportImpl.class,
            HistoricTaskInstanceReportImpl.class, HistoricProcessInstanceReportImpl.class, ClaimTaskCmd.class);

    private final Supplier<Authentication> caller;
    private final ObjectProvider<Casework> casework;

    /** @param caller who is logged in on this thread, null for nobody */
    CallerCommands(Supplier<Authentication> caller, ObjectProvider<Casework> casework) {
        this.caller = caller;
        this.casework = casework;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication by = Context.getCommandContext() == null ? caller.get() : null;
        if (by == null || by.getUserId() == null) {
            return next.execute(command);
        }
        check(command, by.getUserId());
        return next.execute(command);
    }

    private void check(Command<?> command, String user) {
        if (asksForVariables(command)
                && !casework.stream().allMatch(rule -> rule.mayWork(user))) {
            throw new ForbiddenException("管理员账号不能按流程变量查询");
        }
        if (!(command instanceof AbstractQuery) && !(command instanceof AbstractExecuteFilterCmd) && !isOpen(command.getClass())) {
            throw new ForbiddenException(refusal(command.getClass().getSimpleName()));
        }
    }

    private static boolean isOpen(Class<?> command) {
        Class<?> of = command.getEnclosingClass() == null ? command : command.getEnclosingClass(); // a report's own commands
        return command.getName().startsWith(OURS) || ALLOWED.contains(of)
                || command.getName().startsWith(ENGINE) && command.getSimpleName().startsWith(READS);
    }

    /** An or-part asks as well as the query itself. */
    private static boolean asksForVariables(Command<?> command) {
        return QueryParts.of(command).stream().anyMatch(part -> part instanceof AbstractVariableQueryImpl<?, ?> query
                && !query.getQueryVariableValues().isEmpty());
    }

    private static String refusal(String command) {
        if (command.contains("Deploy")) {
            return "流程模型、决策表和表单不能直接部署或删除：请由系统管理员在“模型变更”页面提出，经另一名管理员复核后部署";
        }
        if (Stream.of("Password", "User", "Group", "Membership", "Tenant", "Authorization").anyMatch(command::contains)) {
            return "账号、岗位、权限和口令不能在引擎中直接修改：业务账号由安全管理员维护，管理员账号须由两名管理员在“管理事项”流程中共同办理";
        }
        return "这项操作没有向任何人开放：任务通过表单办理，流程由系统运行";
    }
}
