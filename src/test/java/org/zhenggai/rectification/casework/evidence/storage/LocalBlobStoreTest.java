package org.zhenggai.rectification.casework.evidence.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.node.NodeRoll;

/** The store on a folder. */
class LocalBlobStoreTest extends BlobStoreContract {

    private LocalBlobStore store;

    @BeforeEach
    void open() throws IOException {
        store = new LocalBlobStore(folder.resolve("store"));
    }

    @Override
    BlobStore store() {
        return store;
    }

    @Test
    void aCopyThatAKilledProcessLeftIsNeitherListedNorKept() throws IOException {
        Path left = Files.write(folder.resolve("store/unfinished/5f0c"), new byte[100]);
        store.each(found -> {
            throw new AssertionError("listed " + found);
        });
        store.clean();
        assertThat(left).doesNotExist();
    }

    /** A backup beside the running application opens it too. */
    @Test
    void aSecondStoreOnTheFolderLeavesAloneWhatTheFirstOneWrites() throws IOException {
        Path written = Files.write(folder.resolve("store/unfinished/5f0c"), new byte[100]);
        new LocalBlobStore(folder.resolve("store"));
        assertThat(written).exists();
    }

    /** The folder may be shared: what lies there half copied may be another node's. */
    @Test
    void whoeverStartsBesideOthersCleansNothingUp() throws IOException {
        Path written = Files.write(Files.createDirectories(folder.resolve("store/files/unfinished")).resolve("5f0c"), new byte[100]);
        StorageSettings settings = new StorageSettings(StorageSettings.Kind.LOCAL, folder.resolve("store"), null);
        NodeRoll nodes = mock(NodeRoll.class);
        when(nodes.anybody()).thenReturn(true, false);
        new StorageConfiguration().blobStore(settings, nodes);
        assertThat(written).exists();
        new StorageConfiguration().blobStore(settings, nodes);
        assertThat(written).as("alone").doesNotExist();
    }
}
