package org.zhenggai.rectification.ground.access.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The real clock, Asia/Shanghai. Passwords grow old and delays pass in real time: in a rehearsal the one clock stands still or leaps.
 */
@Component
public class RealTime {

    private final Clock clock;

    @Autowired
    public RealTime() {
        this(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    RealTime(Clock clock) {
        this.clock = clock;
    }

    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Milliseconds since 1970. */
    public long millis() {
        return clock.millis();
    }
}
