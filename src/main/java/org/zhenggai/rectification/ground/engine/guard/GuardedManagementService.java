package org.zhenggai.rectification.ground.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/**
 * Gives a failed job another attempt for who runs the system, and nothing more: attempts taken from a healthy job would hold a case, and
 * another date would move one.
 */
class GuardedManagementService extends ManagementServiceImpl {

    private static final int MOST_RETRIES = 10;

    private final ObjectProvider<EngineOperators> operators;

    GuardedManagementService(ProcessEngineConfigurationImpl configuration, ObjectProvider<EngineOperators> operators) {
        super(configuration);
        this.operators = operators;
    }

    @Override
    public void setJobRetries(String jobId, int retries) {
        setJobRetries(retries).jobId(jobId).execute();
    }

    @Override
    public void setJobRetries(List<String> jobIds, int retries) {
        setJobRetries(retries).jobIds(jobIds).execute();
    }

    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
        return new Retry(commandExecutor, retries);
    }

    private final class Retry extends SetJobRetriesBuilderImpl {

        Retry(CommandExecutor executor, int retries) {
            super(executor, retries);
        }

        @Override
        public void execute() {
            boolean caller = commandExecutor.execute(context -> context.getAuthentication() != null);
            if (!caller) {
                super.execute();
                return;
            }
            commandExecutor.execute(context -> {
                List<String> ids = jobIds != null ? jobIds : jobId == null ? List.of() : List.of(jobId);
                check(ids, context);
                new SetJobRetriesCmd(ids, retries, null, false).execute(context);
                operators.forEach(rule -> rule.retried(context.getAuthenticatedUserId(), ids));
                return null;
            });
        }

        private void check(List<String> ids, CommandContext context) {
            String user = context.getAuthenticatedUserId();
            if (operators.stream().noneMatch(rule -> rule.mayRetry(user))) {
                throw new ForbiddenException("失败的作业只能由系统管理员重试");
            }
            if (isDueDateSet || ids.isEmpty() || retries < 1 || retries > MOST_RETRIES) {
                throw new ForbiddenException("只能对指定的失败作业重试，次数为1至" + MOST_RETRIES + "次，不能改变执行时间");
            }
            for (String id : ids) {
                JobEntity job = context.getJobManager().findJobById(id);
                if (job == null) {
                    throw new NotFoundException("没有这个作业，或者它已经执行");
                }
                if (job.getRetries() > 0) {
                    throw new ForbiddenException("作业没有失败，不需要重试");
                }
            }
        }
    }
}
