package org.zhenggai.rectification.ground.access.account;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.clock.DatabaseTime;

/**
 * The real clock, Asia/Shanghai. Passwords grow old and delays pass in real time: in a rehearsal the one clock stands still or leaps. Where
 * the machine's clock is off it is the database's: one-time passwords are good for half a minute.
 */
@Component
public class RealTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final InstantSource clock;

    @Autowired
    RealTime(DatabaseTime time) {
        this(time::now);
    }

    public RealTime(InstantSource clock) {
        this.clock = clock;
    }

    public OffsetDateTime now() {
        return clock.instant().atZone(ZONE).toOffsetDateTime();
    }

    /** Milliseconds since 1970. */
    public long millis() {
        return clock.millis();
    }
}
