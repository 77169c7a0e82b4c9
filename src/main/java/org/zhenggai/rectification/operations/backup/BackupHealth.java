package org.zhenggai.rectification.operations.backup;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * How old the last good backup is. A missing one is a warning: it takes nothing out of service, which would help nobody.
 */
@Component
class BackupHealth extends AbstractHealthIndicator {

    private static final Status WARNING = new Status("WARNING", "没有足够新的备份");

    private final BackupSettings settings;
    private final BackupSchedule schedule;

    BackupHealth(BackupSettings settings, BackupSchedule schedule) {
        this.settings = settings;
        this.schedule = schedule;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws IOException {
        if (!settings.daily()) {
            health.up().withDetail("daily", false);
            return;
        }
        LocalDateTime last = schedule.last();
        boolean old = last == null || last.isBefore(LocalDateTime.now(Clock.system(BackupMaker.ZONE)).minus(settings.overdue()));
        health.status(old ? WARNING : Status.UP).withDetail("daily", true);
        if (last != null) {
            health.withDetail("last", last.toString());
        }
    }
}
