package org.zhenggai.rectification.casework.evidence.storage;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store the settings name. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    BlobStore blobStore(StorageSettings settings) throws IOException {
        BlobStore store = BlobStores.open(settings);
        if (store instanceof LocalBlobStore local) {
            local.clean();
        }
        return store;
    }
}
