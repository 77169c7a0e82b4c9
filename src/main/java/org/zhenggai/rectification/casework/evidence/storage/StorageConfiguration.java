package org.zhenggai.rectification.casework.evidence.storage;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhenggai.rectification.ground.node.NodeRoll;

/** Opens the store the settings name. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    BlobStore blobStore(StorageSettings settings, NodeRoll nodes) throws IOException {
        BlobStore store = BlobStores.open(settings);
        // where the folder is shared, another node may be copying at this moment; whoever starts alone cleans up
        if (store instanceof LocalBlobStore local && !nodes.anybody()) {
            local.clean();
        }
        return store;
    }
}
