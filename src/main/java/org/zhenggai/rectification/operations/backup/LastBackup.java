package org.zhenggai.rectification.operations.backup;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.operations.backup.format.BackupFolder;

/** When the last good backup was made, as the folder says, for whoever watches the system. */
@Component
public class LastBackup {

    private final BackupSettings settings;

    LastBackup(BackupSettings settings) {
        this.settings = settings;
    }

    /** Whether the application makes backups by itself. */
    public boolean daily() {
        return settings.daily();
    }

    /** Older than this it should not be. */
    public Duration overdue() {
        return settings.overdue();
    }

    /**
     * Snapshot of the last good one in Asia/Shanghai by the real clock; null for none.
     *
     * @throws IOException where the folder cannot be read
     */
    public LocalDateTime at() throws IOException {
        return daily() ? new BackupFolder(settings.folder()).backups().stream().findFirst().orElse(null) : null;
    }
}
