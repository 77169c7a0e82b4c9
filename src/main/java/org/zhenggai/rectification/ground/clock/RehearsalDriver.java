package org.zhenggai.rectification.ground.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;

/**
 * Moves the rehearsal clock. While it moves the job executor is stopped; every due job runs in order of its due instant, at that
 * instant; what fails follows the engine's retries and an exhausted job stays as an incident. At the end nothing due is left.
 */
@Service
public class RehearsalDriver implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalDriver.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final RehearsalClock clock;
    private final DueJobs jobs;
    private final ManagementService management;
    private final JobExecutor executor;
    private final ThreadPoolTaskExecutor threads;
    private final ExecutorService mover = Executors.newSingleThreadExecutor(task -> new Thread(task, "rehearsal"));
    private final AtomicBoolean moving = new AtomicBoolean();
    private volatile Move move;

    RehearsalDriver(RehearsalClock clock, DueJobs jobs, ManagementService management, JobExecutor executor,
            ThreadPoolTaskExecutor camundaTaskExecutor) {
        this.clock = clock;
        this.jobs = jobs;
        this.management = management;
        this.executor = executor;
        this.threads = camundaTaskExecutor;
    }

    /**
     * Starts to move; returns at once.
     *
     * @throws ConflictException   when this is no rehearsal, or the clock is moving already
     * @throws BadRequestException when the target is not later than now
     */
    public void moveTo(Instant target) {
        if (!clock.active()) {
            throw new ConflictException("本系统不在演练状态，时钟为真实时间，不能拨动");
        }
        if (!target.isAfter(clock.now())) {
            throw new BadRequestException("演练时钟只能向前拨，目标须晚于" + clock.now().atZone(ZONE).toLocalDateTime());
        }
        if (!moving.compareAndSet(false, true)) {
            throw new ConflictException("演练时钟正在移动，请等待完成");
        }
        move = new Move(clock.now(), target);
        mover.execute(this::run);
    }

    /** Where the clock stands and how far the move has come. */
    public RehearsalProgress progress() {
        Move present = move;
        boolean busy = moving.get();
        if (present == null) {
            return new RehearsalProgress(clock.active(), at(clock.now()), false, null, null, null);
        }
        long total = ChronoUnit.DAYS.between(present.start.atZone(ZONE).toLocalDate(), present.target.atZone(ZONE).toLocalDate());
        long done = ChronoUnit.DAYS.between(present.start.atZone(ZONE).toLocalDate(), clock.now().atZone(ZONE).toLocalDate());
        return new RehearsalProgress(clock.active(), at(clock.now()), busy, at(present.target),
                new RehearsalProgress.Progress(done, total, present.run, present.failed), present.error);
    }

    @Override
    public void destroy() {
        mover.shutdownNow();
    }

    private void run() {
        Move present = move;
        boolean wasActive = executor.isActive();
        try {
            executor.shutdown();
            while (threads.getActiveCount() > 0) { // acquired jobs finish by themselves
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            jobs.releaseLocks();
            runDueJobs(present);
            clock.set(present.target);
            runDueJobs(present); // jobs without a due date that the last ones made
            LOG.info("演练时钟已移至 {}，执行作业 {} 个，失败 {} 个", at(present.target), present.run, present.failed);
        } catch (RuntimeException e) {
            present.error = "移动中断：" + e.getMessage();
            LOG.error("演练时钟移动中断", e);
        } finally {
            if (wasActive) {
                executor.start();
            }
            moving.set(false);
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    private void runDueJobs(Move present) {
        for (var job = jobs.next(present.target, clock.now()); job.isPresent() && !Thread.currentThread().isInterrupted(); job = jobs.next(
                present.target, clock.now())) {
            clock.set(job.get().due());
            try {
                management.executeJob(job.get().id());
                present.run++;
            } catch (RuntimeException e) {
                present.failed++;
                LOG.warn("演练中作业 {} 执行失败，按重试规则处理", job.get().id(), e);
            }
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }

    /** One move; written by the moving thread, read by any. */
    private static final class Move {
        private final Instant start;
        private final Instant target;
        private volatile long run;
        private volatile long failed;
        private volatile String error;

        Move(Instant start, Instant target) {
            this.start = start;
            this.target = target;
        }
    }
}
