package org.zhenggai.rectification.ground.clock;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Setting {@code rectification.rehearsal.start}, e.g. {@code 2025-03-01T08:30} (Asia/Shanghai): rehearses a plan in an empty
 * database before it is issued. A database with a plan and without a rehearsal refuses it.
 */
@ConfigurationProperties("rectification.rehearsal")
record RehearsalSettings(LocalDateTime start) {

    /** Hands the setting to the clock. */
    @Component
    record Request(RehearsalSettings settings) implements RehearsalRequest {

        @Override
        public Optional<Instant> start() {
            return Optional.ofNullable(settings.start()).map(local -> local.atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        }
    }
}
