package org.zhenggai.rectification.operations.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;
import org.zhenggai.rectification.operations.backup.format.BackupFolder;
import org.zhenggai.rectification.operations.backup.format.BackupKey;
import org.zhenggai.rectification.operations.backup.format.BackupRefusedException;
import org.zhenggai.rectification.operations.backup.format.KeepRule;
import org.zhenggai.rectification.operations.backup.format.Sealed;
import org.zhenggai.rectification.operations.backup.format.StoredBackup;

/** Removes backups that need not be kept, and evidence that none of those left refers to. */
final class BackupSurplus {

    /** What was removed. */
    record Removed(int backups, int files) {}

    private final BackupFolder folder;
    private final BackupKey key;

    BackupSurplus(BackupFolder folder, BackupKey key) {
        this.folder = folder;
        this.key = key;
    }

    /** @throws BackupRefusedException where one that is kept cannot be read: its evidence is not known, and none is removed */
    @SuppressWarnings("try") // held, not asked
    Removed remove(KeepRule rule, LocalDateTime now) throws IOException {
        try (BackupFolder.Hold held = folder.hold()) {
            List<LocalDateTime> surplus = rule.surplus(folder.backups(), now);
            for (LocalDateTime old : surplus) {
                FileSystemUtils.deleteRecursively(folder.of(old));
            }
            return new Removed(surplus.size(), files(needed()));
        }
    }

    /** Backups sealed with another key have evidence of their own. */
    private Set<String> needed() throws IOException {
        Set<String> needed = new HashSet<>();
        for (LocalDateTime kept : folder.backups()) {
            StoredBackup backup = new StoredBackup(folder.of(kept));
            if (backup.label().key().equals(key.mark())) {
                backup.manifest(key).evidence().forEach(file -> needed.add(file.sha256() + Sealed.ENDING));
            }
        }
        return needed;
    }

    private int files(Set<String> needed) throws IOException {
        if (Files.notExists(folder.evidence(key))) {
            return 0;
        }
        int removed = 0;
        try (DirectoryStream<Path> shards = Files.newDirectoryStream(folder.evidence(key), Files::isDirectory)) {
            for (Path shard : shards) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(shard, "*" + Sealed.ENDING)) {
                    for (Path file : files) {
                        if (!needed.contains(file.getFileName().toString())) {
                            Files.delete(file);
                            removed++;
                        }
                    }
                }
            }
        }
        return removed;
    }
}
