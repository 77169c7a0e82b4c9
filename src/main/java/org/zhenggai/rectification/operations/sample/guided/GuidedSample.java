package org.zhenggai.rectification.operations.sample.guided;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.ground.clock.RehearsalClock;

/**
 * Plays the guided sample in the background: only in a rehearsal of the sample that nobody has moved yet, and once. Cut off by the end of
 * the process it goes on at the next start; what goes wrong is logged and leaves the application running.
 */
@Service
public class GuidedSample implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(GuidedSample.class);
    private static final String SCRIPT = "sample/guided.yaml";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_ACT = 30;

    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> new Thread(task, "guided-sample"));
    private final GuidedPlayer player;
    private final GuidedProgress progress;
    private final RehearsalClock clock;
    private final Cases cases;
    private volatile boolean stopped;

    GuidedSample(GuidedPlayer player, GuidedProgress progress, RehearsalClock clock, Cases cases) {
        this.player = player;
        this.progress = progress;
        this.clock = clock;
        this.cases = cases;
    }

    /** Begins to play, or goes on; returns at once. @return whether the play came to its end in this run */
    public Future<Boolean> start() {
        return background.submit(this::run);
    }

    private boolean run() {
        try {
            GuidedScript script = GuidedScript.read(SCRIPT);
            Optional<String> obstacle = obstacle(script);
            if (obstacle.isPresent()) {
                LOG.warn("不演示引导样例：{}", obstacle.get());
                return false;
            }
            if (progress.standing().filter(GuidedProgress.Standing::finished).isPresent()) {
                LOG.info("引导样例已演示过，不再重复");
                return false;
            }
            if (progress.standing().isEmpty()) {
                progress.begin(script.name());
            }
            LOG.info("引导样例开始演示（共{}步），演练时钟将自动拨至{}，期间请勿拨动", script.steps().size(), script.end());
            long began = System.nanoTime();
            boolean ended = player.play(script, () -> stopped);
            LOG.info(ended ? "引导样例演示完成，用时{}秒，可以登录查看" : "引导样例中途停止（用时{}秒），下次启动时继续",
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
            return ended;
        } catch (RuntimeException e) {
            if (stopped) {
                LOG.info("引导样例随系统停止，下次启动时继续");
            } else {
                LOG.error("引导样例演示中断，系统照常运行，可在现有进度上继续试用；下次启动时从中断处重试。原因：{}", e.getMessage(), e);
            }
            return false;
        }
    }

    /** Why the script cannot be played here. */
    private Optional<String> obstacle(GuidedScript script) {
        if (!clock.active()) {
            return Optional.of("系统不在演练状态");
        }
        if (cases.ofPlan(script.plan()).isEmpty()) {
            return Optional.of("没有加载样例");
        }
        Optional<GuidedProgress.Standing> standing = progress.standing();
        if (standing.isPresent()) {
            return standing.get().finished() || standing.get().script().equals(script.name()) ? Optional.empty()
                    : Optional.of("演示到一半的是另一版剧本（" + standing.get().script() + "）");
        }
        return clock.now().isBefore(script.steps().get(0).at().atZone(ZONE).toInstant()) ? Optional.empty()
                : Optional.of("样例已有人使用（演练时钟已拨过" + script.steps().get(0).at() + "），请换用空的数据目录");
    }

    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        background.shutdown();
        background.awaitTermination(LONGEST_ACT, TimeUnit.SECONDS);
    }
}
