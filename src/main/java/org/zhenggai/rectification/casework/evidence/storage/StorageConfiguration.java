package org.zhenggai.rectification.casework.evidence.storage;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store the settings name. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    BlobStore blobStore(StorageSettings settings) throws IOException {
        return switch (settings.kind()) {
            case LOCAL -> new LocalBlobStore(settings.directory().resolve("files"));
            case S3 -> new S3BlobStore(S3BlobStore.client(settings.s3()), settings.s3());
        };
    }
}
