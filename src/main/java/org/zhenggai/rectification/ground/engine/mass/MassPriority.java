package org.zhenggai.rectification.ground.engine.mass;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobPriorityProvider;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the jobs that go together by a priority that nobody else uses, and keeps the engine's own acquisition to those above it. A job or
 * a job definition that somebody gives another priority, in Cockpit, goes the engine's own way.
 */
@Component
class MassPriority extends AbstractProcessEnginePlugin {

    /** The same number stands in {@code db/engine}: the index of what is due is for this priority alone. */
    static final long MASS = -1_000_000_000;

    private final ObjectProvider<MassWork> works;

    MassPriority(ObjectProvider<MassWork> works) {
        this.works = works;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setJobExecutorAcquireByPriority(true); // without it the engine does not look at the range
        configuration.setJobExecutorPriorityRangeMin(MASS + 1);
        configuration.setJobPriorityProvider(new DefaultJobPriorityProvider() {
            @Override
            protected Long getProcessDefinitionPriority(ExecutionEntity execution, JobDeclaration<?, ?> job) {
                return mass(job) ? Long.valueOf(MASS) : super.getProcessDefinitionPriority(execution, job);
            }
        });
    }

    private boolean mass(JobDeclaration<?, ?> job) {
        return works.stream().anyMatch(work -> work.timers().contains(job.getActivityId()));
    }
}
