package org.zhenggai.rectification.operations.backup;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.zhenggai.rectification.operations.backup.format.KeepRule;

/**
 * Settings {@code rectification.backup}.
 *
 * @param folder  of the daily backups; none: the application makes none by itself
 * @param at      time of day in Asia/Shanghai, by the real clock
 * @param keep    see {@link KeepRule}
 * @param overdue how old the last good backup may be before the system administrator is told
 * @param key     from the environment, see {@link org.zhenggai.rectification.operations.backup.format.BackupKey}
 * @param without tables of which the rows are not saved
 */
@Validated
@ConfigurationProperties("rectification.backup")
record BackupSettings(Path folder, @NotNull LocalTime at, @NotNull String keep, @NotNull Duration overdue, String key,
        @DefaultValue List<String> without) {

    boolean daily() {
        return folder != null && !folder.toString().isEmpty();
    }

    KeepRule keepRule() {
        return KeepRule.of(keep);
    }

    /** Shows no secret, whoever logs it. */
    @Override
    public String toString() {
        return "backup settings, folder " + folder + ", at " + at + ", keep " + keep;
    }
}
