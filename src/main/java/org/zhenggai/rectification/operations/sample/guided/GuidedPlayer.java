package org.zhenggai.rectification.operations.sample.guided;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.ground.clock.RehearsalClock;
import org.zhenggai.rectification.ground.clock.RehearsalDriver;
import org.zhenggai.rectification.operations.sample.OfficersDesk;

/** Plays the steps one after the other; each act and the note that it was played are one transaction. */
@Component
class GuidedPlayer {

    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The engine's own work may touch the same case at the same moment; then the act is played again. */
    private static final int ATTEMPTS = 5;

    private final Map<String, Act> acts;
    private final RehearsalDriver rehearsal;
    private final RehearsalClock clock;
    private final GuidedProgress progress;
    private final TransactionTemplate transaction;

    GuidedPlayer(List<Act> acts, RehearsalDriver rehearsal, RehearsalClock clock, GuidedProgress progress,
            TransactionTemplate transaction) {
        this.acts = acts.stream().collect(Collectors.toMap(Act::kind, Function.identity()));
        this.rehearsal = rehearsal;
        this.clock = clock;
        this.progress = progress;
        this.transaction = transaction;
    }

    /** Plays what is left. @return whether it came to the end; false when it was stopped */
    boolean play(GuidedScript script, BooleanSupplier stopped) {
        List<GuidedScript.Step> steps = script.steps();
        for (int at = progress.standing().orElseThrow().actsPlayed(); at < steps.size(); at++) {
            moveTo(steps.get(at).at(), stopped);
            if (stopped.getAsBoolean()) {
                return false;
            }
            play(steps.get(at), at + 1);
        }
        moveTo(script.end(), stopped);
        if (stopped.getAsBoolean()) {
            return false;
        }
        progress.finish();
        return true;
    }

    private void play(GuidedScript.Step step, int number) {
        for (int attempt = 1;; attempt++) {
            try {
                transaction.executeWithoutResult(status -> {
                    acts.get(step.kind()).play(step.what());
                    progress.played(number);
                });
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !OfficersDesk.collided(e)) {
                    throw new IllegalStateException("第" + number + "步（" + step.at() + "，" + step.kind() + " "
                            + step.what().path("case").asText() + " " + step.what().path("task").asText() + " "
                            + step.what().path("by").asText() + "）：" + e.getMessage(), e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Moves the clock, unless it is there already; waits for a move that somebody else has made. */
    private void moveTo(LocalDateTime moment, BooleanSupplier stopped) {
        Instant target = moment.atZone(ZONE).toInstant();
        await(stopped);
        if (!stopped.getAsBoolean() && target.isAfter(clock.now())) {
            rehearsal.moveTo(target);
            await(stopped);
            String error = rehearsal.progress().lastError();
            if (error != null && !stopped.getAsBoolean()) {
                throw new IllegalStateException(error);
            }
        }
    }

    private void await(BooleanSupplier stopped) {
        while (rehearsal.progress().moving() && !stopped.getAsBoolean()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
