package org.zhenggai.rectification.pages.shell;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.clock.RehearsalClock;

/** Pages live in the engine's time, in a rehearsal as in earnest. */
@Component
class EnginePageClock implements PageClock {

    private final RehearsalClock rehearsal;
    private final Clock clock;

    EnginePageClock(RehearsalClock rehearsal, Clock clock) {
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    @Override
    public PageClockReading reading() {
        return PageClockReading.of(rehearsal.active(), OffsetDateTime.now(clock));
    }
}
