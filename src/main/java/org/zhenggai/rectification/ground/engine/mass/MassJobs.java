package org.zhenggai.rectification.ground.engine.mass;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.mass.MassWork.Due;

/**
 * Carries out due jobs many in one command: what they ask for is read for all of them at once, those that only wait longer are moved by one
 * statement, and of the others the engine writes the rows together. Where one fails everything is rolled back and each is carried out
 * alone, as the engine's own executor would: the one that fails loses a retry, or becomes an incident, and the others are done.
 */
@Component
public class MassJobs {

    private static final Logger LOG = LoggerFactory.getLogger(MassJobs.class);

    private final MassClaims claims;
    private final MassDelays delays;
    private final MassSettings settings;
    private final List<MassWork> works;
    private final ProcessEngineConfigurationImpl engine;

    MassJobs(MassClaims claims, MassDelays delays, MassSettings settings, List<MassWork> works, ProcessEngine engine) {
        this.claims = claims;
        this.delays = delays;
        this.settings = settings;
        this.works = works;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Carries out as many due jobs of each kind as go together. @return how many were tried; 0 when nothing more can be done now */
    public int carryOut() {
        JobExecutorContext context = new JobExecutorContext();
        Context.setJobExecutorContext(context);
        try {
            int seen = works.stream().mapToInt(work -> carryOut(work, context)).sum();
            List<String> failed = claims.failed(settings.together());
            failed.forEach(this::alone);
            following(context);
            return seen + failed.size();
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    private int carryOut(MassWork work, JobExecutorContext context) {
        List<Due> claimed = new ArrayList<>();
        Set<String> busy = new HashSet<>();
        try {
            engine.getCommandExecutorTxRequired().execute(command -> {
                claimed.addAll(claims.take(work.timers(), settings.together()));
                // by plan and number: two that do the same take what they lock in the same order
                claimed.sort(Comparator.comparing(Due::businessKey));
                if (!claimed.isEmpty()) {
                    MassWork.Sight sight = work.ahead(claimed);
                    busy.addAll(sight.busy());
                    delay(work, claimed, sight.later());
                    execute(claimed.stream().filter(due -> !busy.contains(due.jobId()) && !sight.later().containsKey(due.jobId()))
                            .toList(), command);
                }
                return null;
            });
        } catch (RuntimeException e) {
            LOG.info("{} 个到期作业合并执行未成，改为逐个执行：{}", claimed.size(), e.getMessage());
            work.over();
            context.getCurrentProcessorJobQueue().clear();
            claimed.forEach(due -> alone(due.jobId()));
        } finally {
            work.over();
        }
        return claimed.size() - busy.size();
    }

    private void delay(MassWork work, List<Due> claimed, Map<String, Instant> later) {
        if (!later.isEmpty()) {
            delays.delay(claimed.stream().filter(due -> later.containsKey(due.jobId())).toList(), later, work.variable());
        }
    }

    private void execute(List<Due> due, CommandContext command) {
        long until = System.nanoTime() + settings.longest().toNanos();
        for (int n = 0; n < due.size() && (n == 0 || System.nanoTime() < until); n++) {
            execute(due.get(n).jobId(), new JobFailureCollector(due.get(n).jobId()), command);
        }
        command.setCurrentJob(null);
    }

    private static void execute(String id, JobFailureCollector failure, CommandContext command) {
        new ExecuteJobsCmd(id, failure).execute(command);
    }

    private void alone(String id) {
        JobFailureCollector failure = new JobFailureCollector(id);
        try {
            ExecuteJobHelper.executeJob(id, engine.getCommandExecutorTxRequired(), failure, command -> {
                if (claims.take(id)) {
                    execute(id, failure, command);
                }
                return null;
            }, engine);
        } catch (RuntimeException e) {
            LOG.warn("作业 {} 执行失败，按重试规则处理", id, e);
        }
    }

    /** Jobs of the same instances that were made meanwhile: the engine has locked them for whoever made them. */
    private void following(JobExecutorContext context) {
        List<String> queue = context.getCurrentProcessorJobQueue();
        while (!queue.isEmpty()) {
            String id = queue.remove(0);
            try {
                ExecuteJobHelper.executeJob(id, engine.getCommandExecutorTxRequired());
            } catch (RuntimeException e) {
                LOG.warn("作业 {} 执行失败，按重试规则处理", id, e);
            }
        }
    }
}
