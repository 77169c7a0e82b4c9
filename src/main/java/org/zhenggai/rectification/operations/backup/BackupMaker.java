package org.zhenggai.rectification.operations.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.zhenggai.rectification.casework.evidence.storage.BlobStore;
import org.zhenggai.rectification.operations.backup.dump.Snapshot;
import org.zhenggai.rectification.operations.backup.dump.Snapshot.Copied;
import org.zhenggai.rectification.operations.backup.format.BackupFolder;
import org.zhenggai.rectification.operations.backup.format.BackupKey;
import org.zhenggai.rectification.operations.backup.format.BackupRefusedException;
import org.zhenggai.rectification.operations.backup.format.Manifest;
import org.zhenggai.rectification.operations.backup.format.Manifest.Content;
import org.zhenggai.rectification.operations.backup.format.Manifest.Table;
import org.zhenggai.rectification.operations.backup.format.Sealed;
import org.zhenggai.rectification.operations.backup.format.StoredBackup;

/**
 * Makes a backup: the rows as one transaction sees them, then the files they refer to – stored before their rows, and never changed –, then
 * the manifest; reads it back; names it.
 */
final class BackupMaker {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What was made. @param copied files of evidence that the folder did not have yet */
    record Made(StoredBackup backup, Manifest manifest, int copied) {}

    private final DataSource database;
    private final BlobStore store;
    private final FilesBeside beside;
    private final List<String> without;

    BackupMaker(DataSource database, BlobStore store, FilesBeside beside, List<String> without) {
        this.database = database;
        this.store = store;
        this.beside = beside;
        this.without = without;
    }

    /** @throws BackupRefusedException where it cannot be made, or cannot be read back; nothing with a backup's name is left then */
    @SuppressWarnings("try") // held, not asked
    Made make(BackupFolder folder, BackupKey key) throws IOException, SQLException {
        try (BackupFolder.Hold held = folder.hold()) {
            Map<String, byte[]> files = beside.read(); // before the snapshot: what is missing of it there is appended later
            Manifest manifest;
            StoredBackup begun;
            try (Snapshot snapshot = new Snapshot(database)) {
                begun = new StoredBackup(folder.begin(snapshot.at().atZoneSameInstant(ZONE).toLocalDateTime()));
                manifest = rows(snapshot, begun, key, save(files, begun, key));
            }
            EvidenceCopies copies = new EvidenceCopies(folder, key, store);
            List<Content> lost = new ArrayList<>();
            int copied = 0;
            for (Content file : manifest.evidence()) {
                if (!copies.saved(file)) {
                    if (copies.save(file)) {
                        copied++;
                    } else {
                        lost.add(file);
                    }
                }
            }
            manifest = without(manifest, lost);
            begun.complete(manifest, key);
            List<String> damage = new BackupCheck(begun, folder, key).rows();
            if (!damage.isEmpty()) {
                throw new BackupRefusedException("刚写好的备份读回时不正确，未予保留：" + String.join("；", damage));
            }
            return new Made(new StoredBackup(folder.finish(begun.folder())), manifest, copied);
        }
    }

    private Manifest rows(Snapshot snapshot, StoredBackup backup, BackupKey key, List<Content> files) throws IOException, SQLException {
        List<Table> tables = new ArrayList<>();
        Files.createDirectory(backup.folder().resolve("tables"));
        for (Map.Entry<String, List<String>> table : snapshot.tables().entrySet()) {
            if (!without.contains(table.getKey())) {
                Path file = backup.table(table.getKey());
                Copied copied;
                try (OutputStream out = new Packed(Sealed.write(file, key))) {
                    copied = snapshot.copy(table.getKey(), out);
                }
                tables.add(new Table(table.getKey(), table.getValue(), copied.rows(), copied.sha256(), Files.size(file)));
            }
        }
        BackupFolder.force(backup.folder().resolve("tables"));
        return new Manifest(Product.version(), snapshot.engine(), snapshot.at().atZoneSameInstant(ZONE).toOffsetDateTime(),
                snapshot.scripts(), tables, without, snapshot.sequences(), snapshot.evidence(), List.of(), files, snapshot.chains(),
                snapshot.counts());
    }

    private static List<Content> save(Map<String, byte[]> files, StoredBackup backup, BackupKey key) throws IOException {
        List<Content> saved = new ArrayList<>();
        Files.createDirectory(backup.folder().resolve("files"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try (OutputStream out = Sealed.write(backup.file(file.getKey()), key)) {
                out.write(file.getValue());
            }
            saved.add(new Content(file.getKey(), DigestUtils.sha256Hex(file.getValue()), file.getValue().length));
        }
        BackupFolder.force(backup.folder().resolve("files"));
        return saved;
    }

    private static Manifest without(Manifest all, List<Content> lost) {
        return new Manifest(all.product(), all.engine(), all.at(), all.scripts(), all.tables(), all.without(), all.sequences(),
                all.evidence().stream().filter(file -> !lost.contains(file)).toList(), lost, all.files(), all.chains(), all.counts());
    }

    /** Rows shrink to a sixth or so at the fastest level; a better one would cost more time than disk. */
    private static final class Packed extends GZIPOutputStream {

        private static final int BUFFER = 1 << 16;

        Packed(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
