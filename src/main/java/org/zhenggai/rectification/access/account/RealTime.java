package org.zhenggai.rectification.access.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The real clock, Asia/Shanghai. Passwords grow old and delays pass in real time: in a rehearsal the one clock stands still or leaps.
 */
@Component
public class RealTime {

    private volatile Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));

    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Milliseconds since 1970. */
    public long millis() {
        return clock.millis();
    }

    /** For tests: another clock from here on, null for the real one. */
    void set(Clock other) {
        clock = other == null ? Clock.system(ZoneId.of("Asia/Shanghai")) : other;
    }
}
