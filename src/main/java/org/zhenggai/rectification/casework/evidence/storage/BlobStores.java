package org.zhenggai.rectification.casework.evidence.storage;

import java.io.IOException;

/** Opens the store the settings name, beside whoever else has it open. */
public final class BlobStores {

    private BlobStores() {}

    public static BlobStore open(StorageSettings settings) throws IOException {
        return switch (settings.kind()) {
            case LOCAL -> new LocalBlobStore(settings.directory().resolve("files"));
            case S3 -> new S3BlobStore(S3BlobStore.client(settings.s3()), settings.s3());
        };
    }
}
