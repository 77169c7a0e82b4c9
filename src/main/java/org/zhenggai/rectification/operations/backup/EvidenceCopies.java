package org.zhenggai.rectification.operations.backup;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.zhenggai.rectification.casework.evidence.storage.BlobStore;
import org.zhenggai.rectification.operations.backup.format.BackupFolder;
import org.zhenggai.rectification.operations.backup.format.BackupKey;
import org.zhenggai.rectification.operations.backup.format.Manifest.Content;
import org.zhenggai.rectification.operations.backup.format.Sealed;

/** Evidence on its way between the store and the folder of backups: one file at a time, each only where it is missing. */
final class EvidenceCopies {

    private final BackupFolder folder;
    private final BackupKey key;
    private final BlobStore store;

    EvidenceCopies(BackupFolder folder, BackupKey key, BlobStore store) {
        this.folder = folder;
        this.key = key;
        this.store = store;
    }

    /** Whether the folder has the file, by its length; its content is compared where everything is verified. */
    boolean saved(Content file) throws IOException {
        Path path = folder.evidence(key, file.sha256());
        return Files.exists(path) && Files.size(path) == Sealed.length(file.size());
    }

    /**
     * Saves a file, and reads it back before it gets its name.
     *
     * @return whether the store had it as the database says
     */
    boolean save(Content file) throws IOException {
        Path target = folder.evidence(key, file.sha256());
        Files.createDirectories(target.getParent());
        Path copy = folder.evidence(key).resolve("unfinished-" + UUID.randomUUID());
        try {
            try (InputStream in = store.open(file.sha256(), 0); OutputStream out = Sealed.write(copy, key)) {
                in.transferTo(out);
            } catch (FileNotFoundException e) {
                return false;
            }
            if (!sha256(copy).equals(file.sha256())) {
                return false; // damaged in the store, where it is read under its name
            }
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            BackupFolder.force(target.getParent());
            return true;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Puts a file back into the store. @throws IOException when it cannot be read as it was saved */
    void restore(Content file, Path scratch) throws IOException {
        if (store.has(file.sha256(), file.size())) {
            return;
        }
        try (InputStream in = Sealed.read(folder.evidence(key, file.sha256()), key)) {
            Files.copy(in, scratch, StandardCopyOption.REPLACE_EXISTING);
            store.put(file.sha256(), scratch);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    /** Whether the store gives the file as its name says. */
    boolean proven(Content file) throws IOException {
        try (InputStream in = store.open(file.sha256(), 0)) {
            return DigestUtils.sha256Hex(in).equals(file.sha256());
        } catch (FileNotFoundException e) {
            return false;
        }
    }

    private String sha256(Path sealed) throws IOException {
        try (InputStream in = Sealed.read(sealed, key)) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
