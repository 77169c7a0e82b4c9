package org.zhenggai.rectification.ground.engine.mass;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Looks for due jobs that go together as long as the engine's job executor is active, and works on its threads: whoever stops it and waits
 * until its threads are idle has stopped this too.
 */
@Component
class MassExecutor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MassExecutor.class);

    private final MassJobs jobs;
    private final MassSettings settings;
    private final JobExecutor executor;
    private final ThreadPoolTaskExecutor threads;
    private final AtomicInteger working = new AtomicInteger();
    private volatile ScheduledExecutorService clockwork;

    MassExecutor(MassJobs jobs, MassSettings settings, JobExecutor executor, ThreadPoolTaskExecutor camundaTaskExecutor) {
        this.jobs = jobs;
        this.settings = settings;
        this.executor = executor;
        this.threads = camundaTaskExecutor;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // what fails is logged where it fails, and looking goes on
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "mass-jobs");
            thread.setDaemon(true);
            return thread;
        });
        clockwork.scheduleWithFixedDelay(this::look, settings.poll().toMillis(), settings.poll().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        clockwork.shutdownNow();
        clockwork = null;
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    /** Before the threads of the engine end. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    /** One worker looks; it calls the others when there is more than one transaction's work. */
    private void look() {
        try {
            if (executor.isActive() && working.get() == 0) {
                begin();
            }
        } catch (RuntimeException e) {
            LOG.warn("查找到期作业失败，稍后再试", e);
        }
    }

    private void begin() {
        if (working.incrementAndGet() > settings.workers()) {
            working.decrementAndGet();
            return;
        }
        try {
            threads.execute(this::work);
        } catch (RejectedExecutionException e) { // the engine's own jobs have all threads: later
            working.decrementAndGet();
        }
    }

    private void work() {
        try {
            while (isRunning() && executor.isActive() && jobs.carryOut() > 0) {
                begin();
            }
        } catch (RuntimeException e) {
            LOG.warn("查找到期作业失败，稍后再试", e);
        } finally {
            working.decrementAndGet();
        }
    }
}
