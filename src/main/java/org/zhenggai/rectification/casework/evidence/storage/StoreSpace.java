package org.zhenggai.rectification.casework.evidence.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The disk under the store of evidence; of an S3-compatible service nobody knows, its disk is its own operator's. */
@Component
public class StoreSpace {

    /**
     * Bytes.
     *
     * @param free what this program may still write
     */
    public record Space(long free, long total) {}

    private final StorageSettings settings;

    StoreSpace(StorageSettings settings) {
        this.settings = settings;
    }

    /** @return empty where files lie elsewhere, or the folder cannot be asked */
    public Optional<Space> now() {
        if (settings.kind() != StorageSettings.Kind.LOCAL) {
            return Optional.empty();
        }
        try {
            Path folder = settings.directory().toAbsolutePath();
            FileStore disk = Files.getFileStore(Files.exists(folder) ? folder : folder.getParent());
            return Optional.of(new Space(disk.getUsableSpace(), disk.getTotalSpace()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
